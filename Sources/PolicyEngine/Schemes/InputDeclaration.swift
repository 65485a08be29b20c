import Governance

/// Reads what an input, or a field of a register, is declared to hold: type, bounds, choices, default.
enum InputDeclaration {
    static func read(_ reader: DeclarationReader, id: String, owner: InputOwner = .subject)
        throws(Refusal) -> InputDefinition
    {
        _ = try reader.text("type")
        let type: InputType = try reader.choice("type", default: .text)
        let bare = InputDefinition(
            id: id, title: try reader.optionalText("title") ?? id, type: type, owner: owner,
            minimum: try reader.optionalNumber("min"), maximum: try reader.optionalNumber("max"),
            choices: try choices(reader, type))
        try checkBounds(bare, reader)
        guard let missing = try missing(reader, bare) else { return bare }
        return InputDefinition(
            id: id, title: bare.title, type: type, owner: owner, minimum: bare.minimum,
            maximum: bare.maximum, choices: bare.choices, defaultValue: missing)
    }

    private static func checkBounds(_ input: InputDefinition, _ reader: DeclarationReader)
        throws(Refusal)
    {
        guard input.minimum != nil || input.maximum != nil else { return }
        guard [.money, .number, .integer].contains(input.type) else {
            throw Refusal(reader.code, "\(reader.path) 不是数，不能有 min、max")
        }
        if let minimum = input.minimum, let maximum = input.maximum, minimum > maximum {
            throw Refusal(reader.code, "\(reader.path) 的 min \(minimum) 大于 max \(maximum)")
        }
    }

    private static func choices(_ reader: DeclarationReader, _ type: InputType) throws(Refusal)
        -> [String]
    {
        var choices: [String] = []
        for value in try reader.list("choices") {
            guard case .text(let text) = value else {
                throw Refusal(reader.code, "\(reader.path).choices 应是文本的列表")
            }
            choices.append(text)
        }
        guard (type == .choice) == !choices.isEmpty else {
            throw Refusal(
                reader.code,
                type == .choice
                    ? "\(reader.path) 的类型是 choice，要有 choices 列表"
                    : "\(reader.path) 的类型不是 choice，不能有 choices")
        }
        try reader.checkUnique(choices, "\(reader.path).choices")
        return choices
    }

    private static func missing(_ reader: DeclarationReader, _ definition: InputDefinition)
        throws(Refusal) -> FieldValue?
    {
        let value: FieldValue
        switch reader.table.fields["default"] ?? .null {
        case .null: return nil
        case .number(let number): value = .number(number)
        case .text(let text): value = .text(text)
        case .boolean(let flag): value = .boolean(flag)
        case let other:
            throw Refusal(reader.code, "\(reader.path).default 不能是\(other.kind)")
        }
        do throws(InputFault) {
            return try InputReader.read(value, as: definition).field
        } catch {
            throw Refusal(reader.code, "\(reader.path).default 不合适：\(error.message)")
        }
    }
}
