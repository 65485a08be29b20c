import Governance
import LuaSyntax

/// Items that can never come to anything: their condition never holds, or their formula answers 0 whatever comes.
struct UnpaidItems: CheckRule {
    let codes: [PolicyErrorCode] = [.itemNeverPaid]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.schemes.flatMap { scheme in
            scheme.items.indices.compactMap { position in
                let (item, definition) = (
                    scheme.items[position], scheme.definition.items[position]
                )
                let name = "项目“\(definition.title)”（\(definition.id)）"
                if let condition = item.condition,
                    let value = onlyAnswer(
                        at: condition, field: "when", of: definition.id, in: plugin),
                    value.constantTruth == false
                {
                    return PolicyError(
                        .itemNeverPaid, "\(name)的 when 总是不成立，永远不会有这一项；请改条件，或删去这一项", at: condition)
                }
                if let value = onlyAnswer(
                    at: item.formula, field: "formula", of: definition.id, in: plugin),
                    value.numeral.map({ Double($0) == 0 }) == true
                {
                    return PolicyError(
                        .itemNeverPaid, "\(name)的公式总是 0，永远发不出钱；请写上公式，或删去这一项", at: item.formula)
                }
                return nil
            }
        }
    }

    /// What a function answers when it does nothing but answer.
    private func onlyAnswer(
        at place: SourcePlace, field: String, of id: String, in plugin: CheckedPlugin
    ) -> LuaSyntax.Expression? {
        let functions = plugin.graph.functions(at: place, field: field, of: id)
        guard functions.count == 1, let function = functions.first else { return nil }
        let body = plugin.sources[function.file].functions[function.index].body
        guard body.block.statements.count == 1,
            case .returning(let values)? = body.block.statements.first?.kind, values.count == 1
        else { return nil }
        return values[0]
    }
}
