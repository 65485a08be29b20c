import ArgumentParser
import PolicyEngine

/// A word of the command line such as `score=92`.
struct NamedValue {
    let name: String
    let text: String

    /// Wrong text is wrong usage.
    init(_ word: String) throws {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw ValidationError("“\(word)”应写成 名字=值，如 score=92。")
        }
        name = String(parts[0])
        text = String(parts[1])
    }

    /// The value of an attribute: a number or a truth value where it is one, except for what only looks like one.
    var value: DataValue {
        var reader = JSONReader()
        switch try? reader.dataValue(text) {
        case .number(let number)? where !["id", "name"].contains(name): return .number(number)
        case .boolean(let flag)?: return .boolean(flag)
        default: return .text(text)
        }
    }
}

extension DataValue {
    /// The object with a member set; what is no object becomes one.
    func setting(_ key: String, to value: DataValue) -> DataValue {
        var members = self.members ?? []
        if let position = members.firstIndex(where: { $0.key == key }) {
            members[position].value = value
        } else {
            members.append(.init(key: key, value: value))
        }
        return .object(members)
    }
}
