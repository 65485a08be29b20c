import ExactNumbers
import Governance
import PolicyEngine

/// A run that was issued, as arrears are reckoned from it: what it paid, and how it can be explained.
struct IssuedRun {
    let filed: FiledRun
    let result: KeptResult
    /// The scheme as it was.
    let scheme: SchemeDefinition
    private let capsule: RunCapsule

    init(_ filed: FiledRun, _ capsule: RunCapsule, result: KeptResult) throws {
        self.filed = filed
        self.capsule = capsule
        self.result = result
        scheme = try WorkspaceCapsule.scheme(capsule, filed.scheme).definition
    }

    /// The run with its explanations, to say why something differs.
    func explained(workers: Int) throws -> PayRun {
        try WorkspaceCapsule.run(
            capsule, scheme: filed.scheme, period: result.period, workers: workers, explained: true)
    }

    /// Enters everything that the run paid.
    func enter(into ledger: inout PaidLedger) throws {
        ledger.open(result.period)
        for line in result.lines where line.isPaid {
            for item in scheme.items where item.kind == .pay || item.kind == .deduction {
                guard let text = line.items[item.id] else { continue }
                let amount = try Money(exactly: try Rational(decimal: text))
                ledger.add(
                    item.kind == .pay ? amount : -amount, item: item.id, of: line.payee,
                    for: result.period)
            }
        }
        for line in result.arrears {
            for item in line.items {
                ledger.add(item.difference, item: item.id, of: line.payee, for: line.period)
            }
        }
    }
}
