import ExactNumbers
import Governance
import LuaSandbox

/// Computes the outcomes of many subjects: pools first, then each person, on several workers.
struct RunEvaluator {
    let scheme: SchemeDefinition
    let pool: any WorkerSource
    let isExplained: Bool
    /// Told how many are done, from any thread.
    var progress: (@Sendable (Int) -> Void)?
    /// Gets what formulas print, in the order of the subjects.
    var log: ((String) -> Void)?
    /// How many entries a worker takes at once, at least.
    var groupSize = 64
    private let cancellation = LuaCancellation.ofCaller

    /// Entries with their shares of pools, or why they cannot have them.
    struct Shared {
        var entry: SubjectEntry
        var shares: [Rational?] = []
    }

    /// The outcomes of all entries that there are, in their order.
    func outcomes(ofAll entries: [SubjectEntry]) -> [Outcome] {
        let returning = scheme.concurrent != .each ? PersonTracker.returning(in: entries) : []
        return outcomes(share(entries), returning: returning)
    }

    /// Outcomes in the order of the entries.
    ///
    /// `returning` tells persons who were met before in the stream, where that is an error.
    func outcomes(_ entries: [Shared], returning: Set<Int> = []) -> [Outcome] {
        let groups = groups(of: entries)
        let done = ProgressCount(progress)
        let computed = pool.map(groups) { worker, range in
            defer { done.add(range.count) }
            let worker = usable(worker)
            let outcomes = range.map { position in
                returning.contains(position)
                    ? RunEvaluator.returned(entries[position].entry)
                    : outcome(entries[position], worker)
            }
            return (outcomes: outcomes, printed: RunEvaluator.printed(worker))
        }
        if let log { computed.flatMap(\.printed).forEach(log) }
        let answers = computed.map(\.outcomes)
        guard scheme.concurrent != .each else { return answers.flatMap(\.self) }
        return zip(groups, answers).flatMap { range, outcomes in
            personGroups(entries[range]).flatMap { group in
                settle(
                    group.map { outcomes[$0 - range.lowerBound] },
                    of: entries[group].map(\.entry.subject))
            }
        }
    }

    /// Once somebody has stopped the computation no worker takes up another group.
    private func usable(_ worker: WorkerPool.Worker) -> WorkerPool.Worker {
        guard cancellation?.isCancelled == true else { return worker }
        return .failure(EvaluationFault(.cancelled))
    }

    private static func printed(_ worker: WorkerPool.Worker) -> [String] {
        switch worker {
        case .success(let worker): worker.takePrinted()
        case .failure: []
        }
    }

    private func outcome(_ shared: Shared, _ worker: WorkerPool.Worker) -> Outcome {
        switch (shared.entry, worker) {
        case (.setAside(let reason), _): .setAside(reason)
        case (.subject(let record), .success(let worker)):
            worker.outcome(record, shares: shared.shares, isExplained: isExplained)
        case (.subject(let record), .failure(let fault)): .setAside(fault.setAside(record.subject))
        }
    }

    // MARK: Cancellation

    /// Has to be asked before outcomes are handed out: once somebody stopped the computation they are not all true.
    func checkCancellation() throws(PolicyError) {
        if cancellation?.isCancelled == true { throw .cancelled }
    }

    private static func returned(_ entry: SubjectEntry) -> Outcome {
        switch entry {
        case .setAside(let reason): .setAside(reason)
        case .subject(let record):
            .setAside(
                SetAside(
                    key: record.subject.key, code: PolicyErrorCode.subjectReturns.rawValue,
                    message:
                        "同一人（person.id \(record.subject.personID ?? "")）的各条要连在一起，前面已经有过",
                    at: ""))
        }
    }

    // MARK: Persons

    /// Ranges of a fair size that never part the posts of one person.
    private func groups(of entries: [Shared]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var first = 0
        while first < entries.count {
            var end = min(first + groupSize, entries.count)
            while end < entries.count, isSamePerson(entries[end - 1].entry, entries[end].entry) {
                end += 1
            }
            groups.append(first..<end)
            first = end
        }
        return groups
    }

    private func isSamePerson(_ a: SubjectEntry, _ b: SubjectEntry) -> Bool {
        guard let id = a.personID else { return false }
        return id == b.personID
    }

    /// Ranges of consecutive entries with one person id.
    private func personGroups(_ entries: ArraySlice<Shared>) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for position in entries.indices {
            if position > entries.startIndex,
                isSamePerson(entries[position - 1].entry, entries[position].entry),
                let group = groups.last
            {
                groups[groups.count - 1] = group.lowerBound..<(position + 1)
            } else {
                groups.append(position..<(position + 1))
            }
        }
        return groups
    }

    // MARK: Pools

    /// Splits every pool over the subjects that share it.
    func share(_ entries: [SubjectEntry]) -> [Shared] {
        var shared = entries.map {
            Shared(entry: $0, shares: Array(repeating: nil, count: scheme.pools.count))
        }
        for (position, pool) in scheme.pools.enumerated() {
            for group in sharers(of: pool, entries) {
                split(position, pool, group, entries, &shared)
            }
        }
        return shared
    }

    /// The positions of those who share a pool, in order.
    private func sharers(of pool: PoolDefinition, _ entries: [SubjectEntry]) -> [[Int]] {
        guard pool.sharing == .organization else {
            return entries.isEmpty ? [] : [Array(entries.indices)]
        }
        var order: [String] = []
        var groups: [String: [Int]] = [:]
        for (position, entry) in entries.enumerated() {
            // Nobody knows whose pool a line without a readable organization would have shared.
            if case .setAside(let reason) = entry, reason.organizationID == nil { continue }
            let id = entry.organizationID ?? ""
            if groups[id] == nil { order.append(id) }
            groups[id, default: []].append(position)
        }
        return order.compactMap { groups[$0] }
    }

    private func split(
        _ position: Int, _ pool: PoolDefinition, _ group: [Int], _ entries: [SubjectEntry],
        _ shared: inout [Shared]
    ) {
        var subjects: [SubjectRecord] = []
        var fault: EvaluationFault?
        for member in group {
            switch entries[member] {
            case .subject(let record):
                subjects.append(record)
                if pool.sharing == .organization, record.subject.organizationID == nil {
                    fault = EvaluationFault(
                        .poolFailed, "“\(pool.title)”按单位分配，数据里没有 organization.id")
                }
            case .setAside(let reason):
                fault = EvaluationFault(
                    .poolFailed, "“\(pool.title)”的权重算不出来，分享它的人都先搁置：\(reason.message)")
            }
        }
        if fault == nil {
            let answer = self.pool.map([subjects]) { worker, subjects in
                let shares = Result { () throws(EvaluationFault) in
                    try usable(worker).get().split(position, over: subjects)
                }
                return (shares: shares, printed: RunEvaluator.printed(worker))
            }
            if let log { answer[0].printed.forEach(log) }
            switch answer[0].shares {
            case .success(let shares):
                for (member, share) in zip(group, shares) {
                    shared[member].shares[position] = share
                }
                return
            case .failure(let reason): fault = reason
            }
        }
        guard let fault else { return }
        for member in group {
            if case .subject(let record) = shared[member].entry {
                shared[member].entry = .setAside(fault.setAside(record.subject))
            }
        }
    }
}
