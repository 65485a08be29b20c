import Governance
import LuaSandbox

/// Properties: each tried with random subjects.
extension CaseRunner {
    func run(_ properties: [TestProperty]) -> PluginTestReport {
        PluginTestReport(
            properties.map { property in
                let failure = failure(of: property)
                var result = PluginTestResult(
                    plugin: plugin.manifest.id, name: property.name, place: property.place,
                    differences: failure.map { [$0.message] } ?? [], isRepeatable: true)
                result.example = failure?.example ?? []
                return result
            })
    }

    private func failure(of property: TestProperty) -> PropertyTrial.Failure? {
        func impossible(_ message: String) -> PropertyTrial.Failure {
            PropertyTrial.Failure(message: message, example: [])
        }
        guard let scheme = instance.schemes.first(where: { $0.definition.id == property.scheme })
        else {
            return impossible(
                Scheme.unknown(property.scheme, among: instance.schemes.map(\.definition.id)))
        }
        guard scheme.definition.period == property.period.kind else {
            return impossible("方案的周期是\(scheme.definition.period.chinese)，不能用 \(property.period)")
        }
        do {
            let domains = try PropertyDomains(
                property, scheme: scheme.definition, parameters: plugin.parameters
            ).all
            if let fault = fault(in: property, scheme.definition, domains) {
                return impossible(fault)
            }
            let worker = try SchemeWorker(
                instance, scheme: scheme, period: property.period, known: property.known,
                limits: limits, isReplaying: false)
            let evaluator = RunEvaluator(
                scheme: scheme.definition, pool: worker, isExplained: false)
            return PropertyTrial(property: property, domains: domains) { facts in
                evaluator.outcomes(ofAll: [SubjectReader.entry(facts)])[0]
            }.run()
        } catch let fault as PropertyDomains.Fault {
            return impossible(fault.message)
        } catch {
            return impossible("\(error)")
        }
    }

    /// What the property speaks of and the scheme does not have.
    private func fault(
        in property: TestProperty, _ scheme: SchemeDefinition, _ domains: [PropertyDomain]
    ) -> String? {
        let sums = ["gross", "deductions", "employer", "net"]
        let known = sums + scheme.items.map(\.id)
        let named =
            switch property.claim {
            case .atLeast(let bounds), .atMost(let bounds): bounds.map(\.name)
            case .neverFalls(let amount, _): [amount]
            }
        for name in named where !known.contains(name) {
            return "方案没有 \(name) 这一项\(NearNames.hint(name, among: known))"
        }
        guard case .neverFalls(_, let input) = property.claim,
            !domains.contains(where: { $0.name == input && $0.isOrdered })
        else { return nil }
        let ordered = domains.filter(\.isOrdered).map(\.name)
        return "when_rises 的 \(input) 应是没有写死的、数或日期的录入项\(NearNames.hint(input, among: ordered))"
    }
}
