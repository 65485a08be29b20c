import ExactNumbers
import Governance

/// The explanation of the subject that was recorded, put together when somebody asks for it.
struct RecordedExplanation: ExplanationSource, StatementValues {
    private let template: ExplanationTemplate
    private let steps: [Rational]
    private let amounts: [Rational?]
    private let record: SubjectRecord
    private let period: Period

    init(
        _ template: ExplanationTemplate, _ recorder: Recorder, amounts: [Rational?],
        _ record: SubjectRecord, _ period: Period
    ) {
        self.template = template
        steps = recorder.steps.map(\.value)
        self.amounts = amounts
        self.record = record
        self.period = period
    }

    var items: [ItemExplanation] { template.filled(self, for: record.subject, in: period) }

    func value(ofStep step: Int32) -> Rational { steps[Int(step)] }
    func value(ofItem position: Int) -> Rational? { amounts[position] }
}
