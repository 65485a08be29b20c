import Governance
import LuaSyntax

/// Comparisons of a choice with a text that it never is.
struct UnknownChoices: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaUnknownChoice]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.expressions.flatMap { placed -> [PolicyError] in
            guard case .binary(let first, let operations) = placed.value.kind,
                let operation = operations.first,
                operation.binaryOperator.isEquality
            else { return [] }
            let sides = [(first, operation.operand), (operation.operand, first)]
            return sides.compactMap { input, literal in
                finding(input, literal, placed.function, source, plugin)
            }
        }
    }

    private func finding(
        _ input: LuaSyntax.Expression, _ literal: LuaSyntax.Expression, _ function: Int,
        _ source: CheckedSource,
        _ plugin: CheckedPlugin
    ) -> PolicyError? {
        guard let text = literal.text else { return nil }
        let paths = plugin.meanings.paths(of: input, in: source)
        guard paths.count == 1, let path = paths.first, path.root == .subject,
            path.names.count == 2,
            path.names[0] == "input"
        else { return nil }
        let inputs = plugin.schemes(running: source.functions[function].id)
            .compactMap { plugin.schemes[$0].definition.input(path.names[1]) }
        guard let input = inputs.first, inputs.allSatisfy({ $0.type == .choice }) else {
            return nil
        }
        let choices = inputs.flatMap(\.choices)
        guard !choices.contains(text) else { return nil }
        return source.finding(
            .formulaUnknownChoice,
            "录入项“\(input.title)”（\(input.id)）没有“\(text)”这一个选项，永远不相等；有：\(input.choices.joined(separator: "、"))",
            at: literal.range)
    }
}
