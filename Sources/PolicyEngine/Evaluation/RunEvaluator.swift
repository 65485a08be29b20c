import ExactNumbers
import Governance

/// Computes the outcomes of many subjects: pools first, then each person, on several workers.
struct RunEvaluator {
    let scheme: SchemeDefinition
    let pool: any WorkerSource
    let isExplained: Bool

    /// A subject, or why there is none in its place.
    typealias Entry = Result<Subject, SetAside>

    /// Entries with their shares of pools, or why they cannot have them.
    struct Shared {
        var entry: Entry
        var shares: [Rational?] = []
    }

    /// Outcomes in the order of the entries.
    ///
    /// `returning` tells persons who were met before in the stream, where that is an error.
    func outcomes(_ entries: [Shared], returning: Set<Int> = []) -> [Outcome] {
        let groups = groups(of: entries.map(\.entry))
        let answers = pool.map(groups) { worker, range in
            range.map { position in
                returning.contains(position)
                    ? RunEvaluator.returned(entries[position].entry)
                    : outcome(entries[position], worker)
            }
        }
        guard scheme.concurrent != .each else { return answers.flatMap(\.self) }
        return zip(groups, answers).flatMap { range, outcomes in
            let members = entries[range].map(\.entry)
            return personGroups(members).flatMap {
                settle(Array(outcomes[$0]), of: members[$0].map { try? $0.get() })
            }
        }
    }

    private func outcome(_ shared: Shared, _ worker: SchemeWorker) -> Outcome {
        switch shared.entry {
        case .failure(let reason): .setAside(reason)
        case .success(let subject):
            isExplained
                ? worker.explainedOutcome(subject, shares: shared.shares)
                : worker.outcome(subject, shares: shared.shares)
        }
    }

    private static func returned(_ entry: Entry) -> Outcome {
        let subject = try? entry.get()
        return .setAside(
            SetAside(
                key: subject?.key, code: PolicyErrorCode.subjectReturns.rawValue,
                message: "同一人(person.id \(subject?.personID ?? ""))的各条要连在一起,前面已经有过", at: ""))
    }

    // MARK: Persons

    /// Ranges of a fair size that never part the posts of one person.
    private func groups(of entries: [Entry]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for person in personGroups(entries) {
            if let last = groups.last, last.count < 64 {
                groups[groups.count - 1] = last.lowerBound..<person.upperBound
            } else {
                groups.append(person)
            }
        }
        return groups
    }

    /// Ranges of consecutive entries with one person id.
    private func personGroups(_ entries: [Entry]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var last: String?
        for (position, entry) in entries.enumerated() {
            let id = (try? entry.get())?.personID
            if let id, id == last, let group = groups.last {
                groups[groups.count - 1] = group.lowerBound..<(position + 1)
            } else {
                groups.append(position..<(position + 1))
            }
            last = id
        }
        return groups
    }

    // MARK: Pools

    /// Splits every pool over the subjects that share it.
    func share(_ entries: [Entry]) -> [Shared] {
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
    private func sharers(of pool: PoolDefinition, _ entries: [Entry]) -> [[Int]] {
        guard pool.sharing == .organization else {
            return entries.isEmpty ? [] : [Array(entries.indices)]
        }
        var order: [String] = []
        var groups: [String: [Int]] = [:]
        for (position, entry) in entries.enumerated() {
            guard let subject = try? entry.get() else { continue }
            let id = subject.organizationID ?? ""
            if groups[id] == nil { order.append(id) }
            groups[id, default: []].append(position)
        }
        return order.compactMap { groups[$0] }
    }

    private func split(
        _ position: Int, _ pool: PoolDefinition, _ group: [Int], _ entries: [Entry],
        _ shared: inout [Shared]
    ) {
        var subjects: [Subject] = []
        var fault: EvaluationFault?
        for member in group {
            switch entries[member] {
            case .success(let subject):
                subjects.append(subject)
                if pool.sharing == .organization, subject.organizationID == nil {
                    fault = EvaluationFault(
                        .poolFailed, "“\(pool.title)”按单位分配,数据里没有 organization.id")
                }
            case .failure(let reason):
                fault = EvaluationFault(
                    .poolFailed, "“\(pool.title)”的权重算不出来,分享它的人都先搁置:\(reason.message)")
            }
        }
        if fault == nil {
            let answer = self.pool.map([subjects]) { worker, subjects in
                Result { () throws(EvaluationFault) in try worker.split(position, over: subjects) }
            }
            switch answer[0] {
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
            if case .success(let subject) = shared[member].entry {
                shared[member].entry = .failure(fault.setAside(subject))
            }
        }
    }
}
