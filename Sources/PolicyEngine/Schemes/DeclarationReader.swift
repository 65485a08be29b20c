import ExactNumbers
import Governance

/// Reads fields of a declaration strictly: wrong types, unknown and missing fields are refused with their path.
struct DeclarationReader {
    /// Titles and clauses stand in columns and lines; nothing that people read is longer.
    private static let longestText = 4096

    let table: DeclaredTable
    /// Where the table stands, such as `items[2]`.
    let path: String
    /// The code of what is refused.
    let code: PolicyErrorCode

    init(_ value: Declared, _ path: String, code: PolicyErrorCode = .schemeDeclaration)
        throws(Refusal)
    {
        guard case .table(let table) = value else {
            throw Refusal(code, "\(path) 应是表，得到\(value.kind)")
        }
        self.table = table
        self.path = path
        self.code = code
    }

    /// A reader of a value inside this one.
    func reader(_ value: Declared, _ path: String) throws(Refusal) -> DeclarationReader {
        try DeclarationReader(value, path, code: code)
    }

    /// Refuses fields that have no meaning.
    func allow(_ names: [String]) throws(Refusal) {
        for name in table.names where !names.contains(name) {
            throw Refusal(
                code, "\(path) 没有 \(name) 这一项\(NearNames.hint(name, among: names))")
        }
    }

    private func refuse(_ name: String, _ expected: String, _ value: Declared) -> Refusal {
        Refusal(code, "\(path).\(name) 应是\(expected)，得到\(value.kind)")
    }

    func optionalText(_ name: String) throws(Refusal) -> String? {
        switch table.fields[name] ?? .null {
        case .null: return nil
        case .text(let text) where text.utf8.count > DeclarationReader.longestText:
            throw Refusal(
                code,
                "\(path).\(name) 太长：\(text.utf8.count) 字节，最多 \(DeclarationReader.longestText)")
        case .text(let text) where !text.isEmpty: return text
        case .text: throw Refusal(code, "\(path).\(name) 不能是空文本")
        case let value: throw refuse(name, "文本", value)
        }
    }

    func text(_ name: String) throws(Refusal) -> String {
        guard let text = try optionalText(name) else {
            throw Refusal(code, "\(path) 缺少 \(name)")
        }
        return text
    }

    /// An id: letters, digits, `_` and `-`, beginning with a letter.
    func identifier(_ name: String) throws(Refusal) -> String {
        let text = try text(name)
        try checkIdentifier(text, "\(path).\(name)")
        return text
    }

    func checkIdentifier(_ text: String, _ path: String) throws(Refusal) {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, first.properties.isAlphabetic || first == "_",
            scalars.allSatisfy({
                $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
            }), text.utf8.count <= 100
        else {
            throw Refusal(code, "\(path) “\(text)”不能作标识：只用字母、数字、_ 和 -，以字母开头")
        }
    }

    func choice<T: RawRepresentable & CaseIterable>(_ name: String, default missing: T)
        throws(Refusal) -> T
    where T.RawValue == String {
        guard let text = try optionalText(name) else { return missing }
        guard let value = T(rawValue: text) else {
            let known = T.allCases.map(\.rawValue)
            throw Refusal(
                code,
                "\(path).\(name) 不能是“\(text)”\(NearNames.hint(text, among: known))"
                    + "\(NearNames.suggest(text, among: known).isEmpty ? "，" : "")可用：\(known.joined(separator: "、"))"
            )
        }
        return value
    }

    func optionalFunction(_ name: String) throws(Refusal) -> DeclaredFunction? {
        switch table.fields[name] ?? .null {
        case .null: return nil
        case .function(let function): return function
        case let value: throw refuse(name, "函数", value)
        }
    }

    func function(_ name: String) throws(Refusal) -> DeclaredFunction {
        guard let function = try optionalFunction(name) else {
            throw Refusal(code, "\(path) 缺少 \(name)（函数）")
        }
        return function
    }

    func optionalNumber(_ name: String) throws(Refusal) -> Rational? {
        switch table.fields[name] ?? .null {
        case .null: return nil
        case .number(let number): return number
        case let value: throw refuse(name, "数", value)
        }
    }

    func boolean(_ name: String) throws(Refusal) -> Bool {
        switch table.fields[name] ?? .null {
        case .null: return false
        case .boolean(let flag): return flag
        case let value: throw refuse(name, "真假值", value)
        }
    }

    /// A whole number that is not negative.
    func optionalCount(_ name: String) throws(Refusal) -> Int? {
        guard let number = try optionalNumber(name) else { return nil }
        guard let count = number.int, (0...100_000).contains(count) else {
            throw Refusal(code, "\(path).\(name) 应是不小于 0 的整数，得到 \(number)")
        }
        return count
    }

    /// A list of texts, or one text in the place of a list of one.
    func optionalTexts(_ name: String) throws(Refusal) -> [String]? {
        if case .text? = table.fields[name] { return [try text(name)] }
        let values = try list(name)
        guard !values.isEmpty else { return nil }
        var texts: [String] = []
        for value in values {
            guard case .text(let text) = value, !text.isEmpty else {
                throw Refusal(code, "\(path).\(name) 应是文本的列表，里面有\(value.kind)")
            }
            texts.append(text)
        }
        try checkUnique(texts, "\(path).\(name)")
        return texts
    }

    /// Refuses a name that stands twice in a list.
    func checkUnique(_ names: [String], _ list: String) throws(Refusal) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw Refusal(code, "\(list) 里有两个 \(name)")
        }
    }

    /// The entries of a list.
    func list(_ name: String) throws(Refusal) -> [Declared] {
        switch table.fields[name] ?? .null {
        case .null: return []
        case .table(let table):
            guard table.fields.isEmpty else {
                throw Refusal(code, "\(path).\(name) 应是列表，却有名字 \(table.names[0])")
            }
            return table.list
        case let value: throw refuse(name, "列表", value)
        }
    }

    /// The entries of a table by name, in order of their names.
    func entries(_ name: String) throws(Refusal) -> [(name: String, value: Declared)] {
        switch table.fields[name] ?? .null {
        case .null: return []
        case .table(let table):
            guard table.list.isEmpty else {
                throw Refusal(code, "\(path).\(name) 应是“名字 = {…}”，却有没有名字的项")
            }
            return table.names.map { ($0, table.fields[$0] ?? .null) }
        case let value: throw refuse(name, "表", value)
        }
    }
}
