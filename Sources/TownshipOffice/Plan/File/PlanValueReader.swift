import Governance
import PolicyEngine

/// Takes values out of a plan's YAML and gathers what is wrong with them.
struct PlanValueReader {
    let file: String
    private(set) var findings: [WorkspaceFinding] = []

    init(file: String) { self.file = file }

    mutating func refuse(_ message: String, at value: YAMLValue, code: PlanErrorCode = .form) {
        findings.append(WorkspaceFinding(code, file, row: value.place.line, message))
    }

    mutating func add(_ errors: [PlanError]) {
        findings += errors.map { WorkspaceFinding($0, in: file) }
    }

    /// Checks the keys of a mapping.
    mutating func check(_ value: YAMLValue, _ what: String, keys: [String]) -> Bool {
        guard case .mapping(let members) = value.content else {
            refuse("\(what)应写成“键: 值”的样子", at: value)
            return false
        }
        for member in members where !keys.contains(member.key) {
            let hint = NearNames.hint(member.key, among: keys)
            refuse(
                "\(what)里没有 \(member.key) 这一项\(hint.isEmpty ? "，可以写 \(keys.joined(separator: "、"))" : hint)",
                at: member.value)
        }
        return true
    }

    /// The elements of a list; none when the key is not there or nothing stands behind it.
    mutating func list(_ key: String, _ value: YAMLValue) -> [YAMLValue] {
        guard let found = filled(key, value) else { return [] }
        guard case .sequence(let elements) = found.content else {
            refuse("\(key) 应是列表，每项以“- ”开头", at: found)
            return []
        }
        return elements
    }

    mutating func texts(_ key: String, _ value: YAMLValue) -> [String] {
        list(key, value).compactMap { element in
            guard let text = element.scalar?.text, !text.isEmpty else {
                refuse("\(key) 的每一项应是文本", at: element)
                return nil
            }
            return text
        }
    }

    /// A text that may be left out.
    mutating func text(_ key: String, _ value: YAMLValue) -> String {
        guard let found = filled(key, value) else { return "" }
        guard let scalar = found.scalar else {
            refuse("\(key) 应是文本", at: found)
            return ""
        }
        return scalar.text
    }

    /// A text that has to be there.
    mutating func required(_ key: String, _ value: YAMLValue) -> String? {
        let text = text(key, value)
        guard text.isEmpty else { return text }
        refuse("缺 \(key)", at: value[key] ?? value)
        return nil
    }

    mutating func integer(
        _ key: String, _ value: YAMLValue, in range: ClosedRange<Int>, code: PlanErrorCode = .form
    ) -> Int? {
        guard let found = filled(key, value) else { return nil }
        guard let text = found.scalar?.text, let number = Int(text), range.contains(number) else {
            refuse(
                "\(key) 应是 \(range.lowerBound) 到 \(range.upperBound) 的整数，得到“\(found.scalar?.text ?? "")”",
                at: found, code: code)
            return nil
        }
        return number
    }

    mutating func day(_ key: String, _ value: YAMLValue) -> Day? {
        guard let found = filled(key, value) else { return nil }
        do {
            return try WrittenText.day(found.scalar?.text ?? "")
        } catch {
            findings.append(
                WorkspaceFinding(
                    code: error.code.rawValue, file: file, row: found.place.line,
                    message: "\(key)：\(error.message)"))
            return nil
        }
    }

    /// One of some words.
    mutating func choice<T>(_ key: String, _ value: YAMLValue, _ choices: [(String, T)]) -> T? {
        guard let found = filled(key, value) else { return nil }
        if let choice = choices.first(where: { $0.0 == found.scalar?.text }) { return choice.1 }
        let words = choices.map { "“\($0.0)”" }.joined(separator: "、")
        refuse("\(key) 应是其中之一：\(words)，得到“\(found.scalar?.text ?? "")”", at: found)
        return nil
    }

    /// What stands behind a key; `nil` when it is not there or empty.
    private func filled(_ key: String, _ value: YAMLValue) -> YAMLValue? {
        guard let found = value[key] else { return nil }
        if let scalar = found.scalar, scalar.isPlain, ["", "~", "null"].contains(scalar.text) {
            return nil
        }
        return found
    }
}
