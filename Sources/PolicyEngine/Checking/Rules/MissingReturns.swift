import Governance
import LuaSyntax

/// Formulas and conditions that never answer anything: somebody forgot `return`.
struct MissingReturns: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaNoReturn]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.schemes.flatMap { scheme in
            scheme.items.indices.flatMap { position -> [PolicyError] in
                let (item, definition) = (
                    scheme.items[position], scheme.definition.items[position]
                )
                var places = [("formula", item.formula)]
                if let condition = item.condition { places.append(("when", condition)) }
                return places.compactMap { field, place in
                    let functions = plugin.graph.functions(
                        at: place, field: field, of: definition.id)
                    guard functions.count == 1, let function = functions.first,
                        !answers(function, in: plugin)
                    else { return nil }
                    return PolicyError(
                        .formulaNoReturn,
                        "项目“\(definition.title)”（\(definition.id)）的 \(field) 没有 return，什么也没有返回；请在要返回的数前面写 return",
                        at: place)
                }
            }
        }
    }

    /// Whether a function answers something somewhere, or does nothing but raise an error.
    private func answers(_ function: SourceFunction.ID, in plugin: CheckedPlugin) -> Bool {
        let source = plugin.sources[function.file]
        if source.answering.contains(function.index) { return true }
        return plugin.calls[function.file].contains { call in
            call.function == function.index && (call.name.last == "error" || call.isGlobal("error"))
        }
    }
}
