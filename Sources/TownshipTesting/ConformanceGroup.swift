import Governance
import PolicyEngine

/// Cases that are computed in one go, each twice, so that the later ones are replayed from the earlier ones.
///
/// Where subjects have to do with one another, through pools or as posts of one person, a case stays by itself.
struct ConformanceGroup {
    /// Budgets at which formulas stop somewhere on their way.
    private static let smallBudgets = [10, 100, 1_000]

    private let scheme: Scheme
    private let isDependent: Bool
    private let tests: [(position: Int, test: TestCase)]
    private let lines: [DataValue]

    private struct Key: Hashable {
        let scheme: String
        let period: Period
        let known: Day?
        /// The case, where it stays by itself.
        let position: Int?
    }

    private init(_ scheme: Scheme, _ tests: [(position: Int, test: TestCase)]) {
        self.scheme = scheme
        self.tests = tests
        isDependent = ConformanceGroup.isDependent(scheme.definition)
        let once = tests.flatMap { $0.test.subjects.map(\.line) }
        lines = once + once
    }

    private static func isDependent(_ scheme: SchemeDefinition) -> Bool {
        !scheme.pools.isEmpty || scheme.concurrent != .each
    }

    /// The groups of a plugin's cases, in the order of their first ones.
    static func all(of tests: [TestCase], in engine: PolicyEngine) throws(PolicyError)
        -> [ConformanceGroup]
    {
        var order: [Key] = []
        var members: [Key: [(position: Int, test: TestCase)]] = [:]
        for (position, test) in tests.enumerated() {
            let dependent = isDependent(try engine.scheme(test.scheme).definition)
            let key = Key(
                scheme: test.scheme, period: test.period, known: test.known,
                position: dependent ? position : nil)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append((position, test))
        }
        var groups: [ConformanceGroup] = []
        for key in order {
            groups.append(
                ConformanceGroup(try engine.scheme(key.scheme), members[key] ?? []))
        }
        return groups
    }

    typealias Answer = (outcomes: [Int: [Outcome]], failures: [Int: [ConformanceFailure]])

    /// What came of each case, and the rules that it breaks, by its position among all cases.
    func compare() throws(PolicyError) -> Answer {
        guard let period = tests.first?.test.period,
            period.kind == scheme.definition.period
        else { return ([:], [:]) }
        let inLua = try outcomes(EvaluationWay(isReplaying: false))
        let replayed = try outcomes(EvaluationWay())
        let shared = try outcomes(EvaluationWay(workers: 2, groupSize: 1))
        let plain = inLua.map(ConformanceGroup.withoutExplanation)
        var starved: [[Outcome]] = []
        for budget in ConformanceGroup.smallBudgets {
            starved.append(try outcomes(EvaluationWay(isReplaying: false, instructions: budget)))
        }
        var answer: Answer = ([:], [:])
        var first = 0
        for (position, test) in tests {
            // The second time stands behind the first one of all cases.
            let once = first..<(first + test.subjects.count)
            let all = Array(once) + once.map { $0 + lines.count / 2 }
            var failures: [ConformanceFailure] = []
            if all.contains(where: { inLua[$0] != replayed[$0] }) {
                failures.append(
                    ConformanceFailure(.replay, test, "按记录重放的结果，与用 Lua 算出的不同"))
            }
            if all.contains(where: { inLua[$0] != shared[$0] }) {
                failures.append(ConformanceFailure(.workers, test, "用两个线程算的结果，与用一个线程算的不同"))
            }
            failures += replayed[once].compactMap(\.statement).flatMap { statement in
                ExplanationCheck(statement).differences.map {
                    ConformanceFailure(.explanation, test, $0)
                }
            }
            for outcomes in starved {
                if let index = all.first(where: { !isContained(outcomes[$0], plain[$0]) }) {
                    failures.append(
                        ConformanceFailure(
                            .contained, test, "指令数受限时应当搁置或结果不变，得到\(text(of: outcomes[index]))"))
                    break
                }
            }
            answer.outcomes[position] = Array(replayed[once])
            if !failures.isEmpty { answer.failures[position] = failures }
            first += test.subjects.count
        }
        return answer
    }

    private func outcomes(_ way: EvaluationWay) throws(PolicyError) -> [Outcome] {
        guard let test = tests.first?.test else { return [] }
        return try scheme.outcomes(
            of: lines, in: test.period, known: test.known, explained: way.instructions == nil,
            by: way)
    }

    private static func withoutExplanation(_ outcome: Outcome) -> Outcome {
        guard case .statement(var statement) = outcome else { return outcome }
        statement.explanation = nil
        return .statement(statement)
    }

    private func isContained(_ outcome: Outcome, _ expected: Outcome) -> Bool {
        if outcome == expected { return true }
        guard let reason = outcome.setAside else { return false }
        // Who shares a pool or a person with somebody who was stopped is set aside for that reason.
        return reason.code.hasPrefix("limit.") || isDependent
    }

    private func text(of outcome: Outcome) -> String {
        switch outcome {
        case .statement(let statement): "实发 \(statement.net)"
        case .setAside(let reason): " \(reason.code)：\(reason.message)"
        }
    }
}
