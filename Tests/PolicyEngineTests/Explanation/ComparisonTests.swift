import ExactNumbers
import Governance
import PolicyEngine
import Testing

/// Any two statements of a scheme can be held against each other, whatever the rule: the causes add up to the difference.
@Suite struct ComparisonTests {
    @Test(arguments: ShippedPlugins.paying)
    func everyTwoCasesOfAPluginCompare(_ folder: String) throws {
        let engine = try PolicyEngine(plugins: [folder], workers: 1)
        var compared = 0
        for definition in engine.schemes {
            let scheme = try engine.scheme(definition.id)
            var statements: [ComparedStatement] = []
            for test in try PluginFolder(path: folder).read().readTests()
            where test.scheme == definition.id {
                let subjects = try test.subjects.map { try Subject($0.line) }
                let outcomes = try scheme.outcomes(
                    for: subjects, in: test.period, known: test.known, explained: true)
                for (subject, outcome) in zip(subjects, outcomes) {
                    if let statement = outcome.statement {
                        statements.append(ComparedStatement(statement, of: subject))
                    }
                }
            }
            let some = statements.prefix(24)
            for before in some {
                for after in some {
                    check(before, after, scheme)
                    compared += 1
                }
            }
        }
        #expect(compared > 0)
    }

    private func check(_ before: ComparedStatement, _ after: ComparedStatement, _ scheme: Scheme) {
        let changes = StatementComparison(
            from: before, to: after, definition: scheme.definition, scales: scheme.scales
        ).changes
        let difference = changes.reduce(Money.zero) { $0 + $1.difference }
        #expect(difference == after.statement.net - before.statement.net)
        for change in changes {
            #expect(change.parts.reduce(Money.zero) { $0 + $1.amount } == change.difference)
            #expect(change.parts.allSatisfy { !$0.cause.text.isEmpty && !$0.amount.isZero })
        }
    }
}
