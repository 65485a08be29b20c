import Governance
import GovernanceStore
import PolicyEngine

/// Tells of which paid periods no file has changed since: computed again, they would come out as they were paid.
struct StandingFiles {
    private let engine: String
    private let digests: [String: ContentDigest]
    private let scheme: String
    private let readsYear: Bool

    init(_ capsule: RunCapsule, _ scheme: Scheme) {
        engine = capsule.engine
        digests = Dictionary(
            capsule.files.filter { !OfficeRun.isResult($0.path) }.map {
                ($0.path, ContentDigest(of: $0.bytes))
            }, uniquingKeysWith: { first, _ in first })
        self.scheme = scheme.definition.id
        readsYear = scheme.readsYearToDate
    }

    /// Whether a run was computed from the very files from which its period would be computed now.
    func stand(in run: FiledRun, for period: Period) -> Bool {
        guard run.engine == engine else { return false }
        let then = Dictionary(
            run.files.filter { concerns($0.path, period) }.map { ($0.path, $0.digest) },
            uniquingKeysWith: { first, _ in first })
        return then == digests.filter { concerns($0.key, period) }
    }

    /// The inputs of other periods do not concern one, unless its formulas read the year's earlier ones.
    private func concerns(_ path: String, _ period: Period) -> Bool {
        if OfficeRun.isResult(path) { return false }
        guard path.hasPrefix("inputs/") else { return true }
        let periods = [period] + (readsYear ? period.earlierInYear : [])
        return periods.contains {
            path == InputTable.file(scheme, $0) || path == InputTable.organizationFile(scheme, $0)
        }
    }
}
