import Governance

/// Reads values at places that ask for a certain type, and gathers everything that is wrong instead of stopping
/// at the first.
struct YAMLChecker {
    let file: String
    private(set) var errors: [PolicyError] = []

    init(file: String) {
        self.file = file
    }

    /// Notes an error.
    mutating func note(_ code: PolicyErrorCode, _ message: String, at place: SourcePlace) {
        errors.append(PolicyError(code, message, at: place))
    }

    mutating func note(_ error: PolicyError) {
        errors.append(error)
    }

    /// Throws what was noted, if anything was.
    func finish() throws(PolicyFindings) {
        if !errors.isEmpty { throw PolicyFindings(errors) }
    }

    /// The members of a mapping by their keys; unknown and missing keys are noted.
    mutating func section(
        _ value: YAMLValue, of what: String, keys: [String], required: [String]
    ) -> [String: YAMLMember]? {
        guard let members = mapping(value, named: what) else { return nil }
        for member in members where !keys.contains(member.key) {
            let hint = NearNames.hint(member.key, among: keys)
            let advice = hint.isEmpty ? "，可以写的键有：\(keys.joined(separator: "、"))" : hint
            note(
                .yamlUnknownKey, "\(what)里没有\(QuotedName(member.key))这个键\(advice)", at: member.place
            )
        }
        let found = Dictionary(
            members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for key in required where found[key] == nil {
            note(.yamlMissingKey, "\(what)缺少“\(key)”", at: value.place)
        }
        return found
    }

    /// The members of a mapping, or nil and a note.
    mutating func mapping(_ value: YAMLValue, named what: String) -> [YAMLMember]? {
        if case .mapping(let members) = value.content { return members }
        note(.yamlType, "\(what)应当由“键: 值”组成\(found(value))", at: value.place)
        return nil
    }

    /// The elements of a sequence, or nil and a note.
    mutating func sequence(_ value: YAMLValue, named what: String) -> [YAMLValue]? {
        if case .sequence(let values) = value.content { return values }
        note(.yamlType, "\(what)应当是列表，每项以“- ”开头\(found(value))", at: value.place)
        return nil
    }

    /// A text that is not empty, or nil and a note; nil without one when the key is not there.
    mutating func text(_ member: YAMLMember?) -> String? {
        guard let member else { return nil }
        let name = "“\(member.key)”"
        guard let scalar = member.value.scalar else {
            note(.yamlType, "\(name)应当是文字\(found(member.value))", at: member.value.place)
            return nil
        }
        switch scalar.meaning {
        case .text, .date, .looksStructured:
            if scalar.text.allSatisfy(\.isWhitespace) {
                note(.yamlType, "\(name)是空的，请填写", at: member.value.place)
                return nil
            }
            return scalar.text
        case .null: note(.yamlType, "\(name)没有填写", at: member.value.place)
        case .number, .boolean, .looksBoolean, .looksNumeric:
            note(
                .yamlType, "\(name)应当是文字，\(QuotedName(scalar.text))会被读成别的类型，请给它加上引号",
                at: member.value.place)
        }
        return nil
    }

    /// A day, or nil and a note; nil without one when the key is not there.
    mutating func day(_ member: YAMLMember?, code: PolicyErrorCode) -> Day? {
        guard let member else { return nil }
        guard let scalar = member.value.scalar else {
            note(code, "“\(member.key)”应当是日期，例如 2020-01-01", at: member.value.place)
            return nil
        }
        do {
            return try Day(text: scalar.text)
        } catch {
            note(code, "“\(member.key)”：\(error.message)", at: member.value.place)
            return nil
        }
    }

    /// What stands there instead, as a part of a message.
    private func found(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let scalar) where scalar.meaning == .null: "，这里没有填写"
        case .scalar(let scalar): "，这里写的是\(QuotedName(scalar.text))"
        case .sequence: "，这里写的是列表"
        case .mapping: "，这里写的是“键: 值”"
        }
    }
}
