import Governance

/// A subject as a case of a test file, to be copied into one.
struct CaseText {
    let property: TestProperty
    /// The subject as a line of an evaluation.
    let facts: DataValue
    /// What was computed, of what the property speaks of.
    let amounts: [(name: String, text: String)]

    /// The lines of the case.
    var lines: [String] {
        var lines = [
            "- name: \(CaseText.scalar(property.name + "，反例"))", "  scheme: \(property.scheme)",
            "  period: \(property.period)",
        ]
        if let known = property.known { lines.append("  known: \(known)") }
        let fields = (facts.members ?? []).filter { $0.key != "inputs" }
        if !fields.isEmpty { lines.append("  subject: \(CaseText.text(of: .object(fields)))") }
        if let inputs = facts["inputs"], inputs.members?.isEmpty == false {
            lines.append("  inputs: \(CaseText.text(of: inputs))")
        }
        let expected = amounts.map { "\($0.name): \($0.text)" }.joined(separator: ", ")
        return lines + ["  expect: { \(expected) } # 现在算出的数，请改成应当得的"]
    }

    private static func text(of value: DataValue) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number): "\(number)"
        case .text(let text): scalar(text)
        case .list(let values): "[ \(values.map(text(of:)).joined(separator: ", ")) ]"
        case .object(let members):
            "{ "
                + members.map { "\(scalar($0.key)): \(text(of: $0.value))" }.joined(separator: ", ")
                + " }"
        }
    }

    /// A text that YAML reads as the same text.
    private static func scalar(_ text: String) -> String {
        let isWord = text.allSatisfy { $0.isLetter || $0 == "_" || !$0.isASCII }
        let isReserved = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(
            text.lowercased())
        if isWord && !isReserved && !text.isEmpty || (try? Day(text: text)) != nil { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
