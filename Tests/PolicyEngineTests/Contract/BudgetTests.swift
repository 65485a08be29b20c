import Governance
import PolicyEngine
import Testing

/// What the formulas of one subject cost them.
@Suite struct BudgetTests {
    private func code(_ formula: String, instructions: Int) throws -> String? {
        let plugin = try PluginFixture(
            scheme: """
                items = {
                  \((1...50).map { "{ id = 'a\($0)', title = '甲', formula = function(s) \(formula) end }," }.joined())
                }
                """)
        let scheme = try PolicyEngine(
            plugins: [plugin.folder], limits: EvaluationLimits(time: .seconds(60))
        ).scheme("t")
        // The budget is that of the formulas alone: main.lua has its own.
        let outcomes = try scheme.outcomes(
            of: [.object([])], in: .month(2020, 3), known: nil, explained: false,
            by: EvaluationWay(instructions: instructions))
        return outcomes[0].setAside?.code
    }

    /// Fifty loops of some two hundred instructions, and twenty more for each call: otherwise formulas of a few
    /// instructions would be free, however many there are.
    @Test func aFormulaPaysForBeingCalled() throws {
        let loop = "local n = 0 for i = 1, 100 do n = n + 1 end return n"
        #expect(try code(loop, instructions: 10_500) == "limit.instructions")
        #expect(try code(loop, instructions: 12_000) == nil)
    }
}
