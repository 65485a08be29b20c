import Governance

/// Values without a document: nobody can say later why it was paid.
struct ParametersWithoutBasis: CheckRule {
    let codes: [PolicyErrorCode] = [.parameterBasis]
    let needsWholePlugin = false

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.parameters.flatMap { parameter -> [PolicyError] in
            let entries = parameter.timeline.entries
            let missing = entries.filter { ($0.value.basis ?? parameter.basis) == nil }
            let name = "参数“\(parameter.title ?? parameter.name)”（\(parameter.name)）"
            guard !missing.isEmpty else { return [] }
            guard missing.count < entries.count else {
                return [
                    PolicyError(
                        .parameterBasis,
                        "\(name)没有写依据；请加一行 basis: 文号，查不到的写明“未查到”，自己定的写明“自拟”",
                        at: parameter.place)
                ]
            }
            return missing.map { entry in
                PolicyError(
                    .parameterBasis, "\(name)从 \(entry.from) 起的值没有写依据；请在这一段加 basis: 文号",
                    at: entry.value.place)
            }
        }
    }
}
