public import Governance

/// That an officer may see the identity and account numbers of one run in full: made by ``OfficeRecords`` alone, after the role
/// was looked at and the asking was written into the log.
public struct NumbersGrant: Sendable, Hashable {
    /// Who sees them.
    public let officer: Officer
    /// When it was asked.
    public let time: String
    private let township: String
    private let scheme: String
    private let period: Period

    init(_ officer: Officer, time: String, of run: PayRun) {
        self.officer = officer
        self.time = time
        township = run.township
        scheme = run.scheme.id
        period = run.period
    }

    /// Whether it is about a run; what it is not about stays masked.
    func covers(_ run: PayRun) -> Bool {
        township == run.township && scheme == run.scheme.id && period == run.period
    }

    /// What a paper says of it.
    var remark: String {
        "号码未遮盖，由 \(officer.name) 于 \(FiledRunsSheet.shown(time)) 调阅，已记入日志，请妥善保管"
    }
}
