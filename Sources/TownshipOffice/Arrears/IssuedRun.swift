import ExactNumbers
import Governance
import PolicyEngine

/// A run that was issued, as arrears are reckoned from it: what it paid, and how it can be explained.
///
/// A year of a large office is a dozen of these, so each holds little: lines are read where they are needed.
struct IssuedRun {
    let filed: FiledRun
    let period: Period
    /// Who was set aside.
    let setAside: [KeptResult.SetAside]
    /// What it paid or recovered for other periods.
    let arrears: [ArrearsLine]
    private let bytes: [UInt8]
    private let archive: any OfficeArchive
    private let path: String

    /// - Throws: `store.damaged` when the result cannot be read.
    init(_ filed: FiledRun, result bytes: [UInt8], _ archive: any OfficeArchive, path: String)
        throws(StoreError)
    {
        self.filed = filed
        self.bytes = bytes
        self.archive = archive
        self.path = path
        let result = try KeptResult(bytes, path: path)
        period = result.period
        setAside = result.setAside
        arrears = result.arrears
    }

    /// The scheme as it was.
    func scheme() throws -> SchemeDefinition {
        let files = try archive.files(of: filed, where: WorkspaceCapsule.isOfPlugin)
        let capsule = RunCapsule(engine: filed.engine, files: files)
        return try WorkspaceCapsule.scheme(capsule, filed.scheme).definition
    }

    /// The run with its explanations, to say why something differs.
    func explained(workers: Int) throws -> PayRun {
        try WorkspaceCapsule.run(
            try archive.capsule(of: filed), scheme: filed.scheme, period: period,
            workers: workers, explained: true)
    }

    /// Enters what the run paid for its own period.
    func enter(into ledger: inout PaidLedger, items: [ItemDefinition]) throws {
        for line in try KeptResult(bytes, path: path).lines where line.isPaid {
            for item in items where item.kind == .pay || item.kind == .deduction {
                guard let text = line.items[item.id] else { continue }
                let amount = try Money(exactly: try Rational(decimal: text))
                ledger.add(
                    item.kind == .pay ? amount : -amount, item: item.id, of: line.payee,
                    for: period)
            }
        }
    }
}
