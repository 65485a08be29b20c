import Governance

/// An explanation that is put together when somebody asks for it: most of a run's are never read.
struct DeferredExplanation: ExplanationSource {
    let template: ExplanationTemplate
    let values: StatementValues
    let record: SubjectRecord
    let period: Period

    var items: [ItemExplanation] { template.filled(values, for: record.subject, in: period) }
}
