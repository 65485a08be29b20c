import Governance
import LuaSyntax

/// Inputs that somebody has to fill in and no formula reads.
struct UnusedInputs: CheckRule {
    let codes: [PolicyErrorCode] = [.inputUnused]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        guard !plugin.hasHiddenFormulas else { return [] }
        let places = plugin.inputPlaces
        let meant = MeantNames(plugin, below: "input")
        return plugin.schemes.indices.flatMap { position -> [PolicyError] in
            let readers = plugin.possibleReaders(of: position)
            let scheme = plugin.schemes[position].definition
            return scheme.inputs.compactMap { input in
                guard
                    !plugin.reads.mentions(
                        input.id, of: ["input"], in: readers),
                    !meant.contains(input.id)
                else { return nil }
                return PolicyError(
                    .inputUnused,
                    "方案 \(scheme.id) 的录入项“\(input.title)”（\(input.id)）没有公式用到，填了也白填；请删去，或在公式里读 s.input.\(input.id)",
                    at: places[input.id] ?? SourcePlace(file: "main.lua"))
            }
        }
    }
}
