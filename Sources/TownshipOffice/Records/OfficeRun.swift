public import ExactNumbers
public import Governance
import PolicyEngine

/// What an office pays for a period: the run itself, and the arrears of earlier ones that go with it.
public struct OfficeRun: Sendable {
    /// Somebody, or a whole period, that cannot be computed again now.
    public struct Gap: Sendable, Hashable {
        /// The period.
        public let period: Period
        /// Who; empty when it is everybody.
        public let name: String
        /// Why, and what to do.
        public let message: String
    }

    /// The run of the period.
    public let run: PayRun
    /// What is paid or recovered for earlier periods in this run.
    public let arrears: [ArrearsLine]
    /// What is still to be recovered, since it is more than the person is paid now.
    public let outstanding: [ArrearsLine]
    /// Of whom nobody can say now whether anything is due.
    public let gaps: [Gap]

    /// Where results of issued runs lie in a capsule.
    private static let paid = "paid/"

    /// A run and all that was issued before, computed from a capsule; `archive` explains those runs, nothing else is read from it.
    init(
        _ capsule: RunCapsule, scheme id: String, period: Period, archive: any OfficeArchive,
        path: String, workers: Int, explained: Bool = false, log: ((String) -> Void)? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws {
        let (workspace, scheme) = try WorkspaceCapsule.open(capsule, scheme: id, workers: workers)
        let run = try PayRun(
            workspace, scheme, period, explained: explained, log: log, progress: progress
        ).settingUndocumentedAside()
        let issued = try OfficeRun.issued(in: capsule, archive, path)
        let calculation = try ArrearsCalculation(
            workspace, scheme, of: capsule, issued, workers: workers)
        let net = Dictionary(
            run.paid.map { (LineMatch.who($0), $0.outcome.statement?.net ?? .zero) },
            uniquingKeysWith: +)
        let settlement = Settlement(calculation.lines, net: net)
        self.run = run
        arrears = settlement.settled
        outstanding = settlement.outstanding
        gaps = calculation.gaps.map { Gap(period: $0.period, name: $0.name, message: $0.message) }
    }

    /// What is paid out: the run, with what is paid and recovered for earlier periods.
    public var total: Money { arrears.reduce(run.total) { $0 + $1.difference } }

    /// The people who get anything, or had something recovered.
    public var paidCount: Int {
        Set(run.paid.map(LineMatch.who)).union(arrears.map(\.payee.id)).count
    }

    // MARK: Issued runs

    /// The results of issued runs as files of a capsule, so that a run's arrears rest on what was really paid.
    static func files(of issued: [RunLife], _ archive: any OfficeArchive) throws(StoreError)
        -> [RunCapsule.File]
    {
        try issued.map { life throws(StoreError) in
            RunCapsule.File(
                path: "\(paid)\(life.run.number).json", bytes: try archive.content(life.run.result))
        }
    }

    /// The numbers of the runs that a run's arrears rest on.
    static func base(of run: FiledRun) -> Set<Int> {
        Set(run.files.compactMap { number($0.path) })
    }

    /// Whether a file of a capsule is the result of an issued run.
    static func isResult(_ path: String) -> Bool { path.hasPrefix(paid) }

    private static func number(_ path: String) -> Int? {
        guard path.hasPrefix(paid) else { return nil }
        return Int(path.dropFirst(paid.count).prefix { $0 != "." })
    }

    private static func issued(
        in capsule: RunCapsule, _ archive: any OfficeArchive, _ path: String
    ) throws -> [IssuedRun] {
        try capsule.files.compactMap { file in number(file.path).map { ($0, file.bytes) } }
            .sorted { $0.0 < $1.0 }.map { number, bytes in
                try IssuedRun(try archive.run(number), result: bytes, archive, path: path)
            }
    }

    /// The bytes by which a result is kept and compared.
    var bytes: [UInt8] {
        var members = PayRunData.value(run).members ?? []
        if !arrears.isEmpty {
            members.append(.init(key: "arrears", value: .list(arrears.map(ArrearsData.value))))
        }
        if !outstanding.isEmpty {
            members.append(
                .init(key: "outstanding", value: .list(outstanding.map(ArrearsData.value))))
        }
        if !arrears.isEmpty || !outstanding.isEmpty {
            members.append(.init(key: "payable", value: .text(total.description)))
        }
        var writer = JSONWriter()
        writer.value(.object(members))
        writer.endLine()
        return writer.bytes
    }
}

extension OfficeArchive {
    /// Everything that a run was computed from.
    func capsule(of run: FiledRun) throws(StoreError) -> RunCapsule {
        RunCapsule(engine: run.engine, files: try files(of: run, where: { _ in true }))
    }

    /// Some of what a run was computed from, by their paths.
    func files(of run: FiledRun, where isWanted: (String) -> Bool) throws(StoreError)
        -> [RunCapsule.File]
    {
        try run.files.filter { isWanted($0.path) }.map { file throws(StoreError) in
            RunCapsule.File(path: file.path, bytes: try content(file.digest))
        }
    }
}
