/// Lua's own error messages, said so that somebody who does not know Lua can do something about them.
struct LuaMessage {
    private let message: Substring
    /// Finds how the failing line writes what a field or variable is called.
    private let expression: (String) -> String

    private init(_ message: String, _ expression: @escaping (String) -> String) {
        self.message = message[...]
        self.expression = expression
    }

    /// The message in Chinese; `nil` for one that is not Lua's own.
    ///
    /// - Parameters:
    ///   - message: What Lua says, such as `attempt to call a nil value (local 'f')`.
    ///   - expression: Finds how the failing line writes a name of the message.
    /// - Returns: What to tell.
    static func chinese(_ message: String, expression: @escaping (String) -> String = { $0 })
        -> String?
    {
        LuaMessage(message, expression).chinese
    }

    private var chinese: String? {
        if let rest = after("attempt to compare ") { return comparison(rest) }
        if let rest = after("bad argument #") { return argument(rest) }
        if let rest = after("'for' ") { return loop(rest) }
        let operations = [
            "index": "不能再往下取",
            "call": "不能当函数调用",
            "perform arithmetic on": "不能算",
            "perform bitwise operation on": "不能做位运算",
            "concatenate": "不能接到文字里",
            "get length of": "没有长度（#）",
        ]
        for (operation, meaning) in operations {
            guard let rest = after("attempt to \(operation) ") else { continue }
            return failure(operation, meaning, rest)
        }
        return nil
    }

    private func after(_ prefix: String) -> Substring? {
        message.hasPrefix(prefix) ? message.dropFirst(prefix.count) : nil
    }

    /// `a nil value (field 'x')`.
    private func failure(_ operation: String, _ meaning: String, _ rest: Substring) -> String? {
        guard let end = rest.firstRange(of: " value") else { return nil }
        let type = rest[..<end.lowerBound].drop { $0 != " " }.dropFirst()
        let quoted = rest[end.upperBound...].split(separator: "'", omittingEmptySubsequences: false)
        guard quoted.count == 3 else {
            return "有一个值是\(LuaTypeName.chinese(type))，\(meaning)；可能没有的表写成 t or {}，别的先判断 == nil"
        }
        if quoted[1] == "township", type == "nil" {
            return "没有 township：请在文件开头写 local township = require \"township\""
        }
        let name = expression(String(quoted[1]))
        return "\(name) 是\(LuaTypeName.chinese(type))，\(meaning)\(advice(operation, type, name))"
    }

    private func advice(_ operation: String, _ type: Substring, _ name: String) -> String {
        switch (operation, type) {
        case ("call", "nil"): "；是不是名字写错了，或者函数写在了后面？"
        case ("call", "table"): "；取表里的一项用方括号：\(name)[…]"
        case ("call", _): ""
        case ("perform arithmetic on", "string"): "；要当数用，写 township.exact(\(name))"
        case ("concatenate", "boolean"), ("concatenate", "table"): "；要写出来，用 tostring(\(name))"
        case (_, "nil"): "；请先判断有没有：if \(name) == nil then … end"
        default: ""
        }
    }

    /// `number with nil`, or `two table values`.
    private func comparison(_ rest: Substring) -> String {
        if let pair = rest.firstRange(of: " with ") {
            let left = LuaTypeName.chinese(rest[..<pair.lowerBound])
            let right = LuaTypeName.chinese(rest[pair.upperBound...])
            return "不能比大小：一边是\(left)，另一边是\(right)；请核对两边是不是同一样东西，可能没有的先判断 == nil"
        }
        let type = rest.split(separator: " ").dropFirst().first ?? ""
        return "两个\(LuaTypeName.chinese(type))不能比大小"
    }

    /// `1 to 'ipairs' (table expected, got nil)`.
    private func argument(_ rest: Substring) -> String? {
        guard let number = rest.split(separator: " ").first, Int(number) != nil,
            let got = rest.firstRange(of: " expected, got "),
            let open = rest[..<got.lowerBound].lastIndex(of: "(")
        else { return nil }
        let parts = rest.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        let wanted = rest[rest.index(after: open)..<got.lowerBound]
        let given = rest[got.upperBound...].prefix { $0 != ")" }
        return
            "\(parts[1]) 的第 \(number) 个参数应是\(LuaTypeName.chinese(wanted))，得到\(LuaTypeName.chinese(given))"
    }

    /// `initial value must be a number`.
    private func loop(_ rest: Substring) -> String? {
        guard let word = rest.split(separator: " ").first,
            let part = ["initial": "起点", "limit": "终点", "step": "步长"][String(word)]
        else { return nil }
        return rest.hasSuffix("is zero") ? "for 的步长不能是 0" : "for 的\(part)应是数"
    }
}
