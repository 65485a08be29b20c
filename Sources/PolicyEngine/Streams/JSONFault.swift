/// Where and why a line is refused, before anybody has to read it.
struct JSONFault: Error {
    enum Reason {
        case unexpected, unfinished, trailing, number, key, colon, separator
        case control, escape, surrogate, encoding, depth, duplicateKey
    }

    let reason: Reason
    let offset: Int

    /// The fault as an error of the module.
    ///
    /// - Parameters:
    ///   - limits: The limits that held.
    ///   - file: The name of the stream, if it has one.
    ///   - line: The number of the line, if it is known.
    /// - Returns: The error with its code and message.
    func error(limits: JSONLimits, file: String?, line: Int?) -> PolicyError {
        PolicyError(
            code, "第 \(offset + 1) 字节：\(explanation(limits))",
            file: file, line: line, column: offset + 1)
    }

    private var code: PolicyErrorCode {
        switch reason {
        case .surrogate: .jsonSurrogate
        case .encoding: .jsonEncoding
        case .depth: .jsonTooDeep
        case .duplicateKey: .jsonDuplicateKey
        default: .jsonSyntax
        }
    }

    private func explanation(_ limits: JSONLimits) -> String {
        switch reason {
        case .unexpected:
            "这里应当是一个 JSON 值（对象、数组、带双引号的文字、数字、true、false 或 null）"
        case .unfinished: "这一行是空的，或没有写完，请检查括号和引号是否成对"
        case .trailing: "一行只能有一个 JSON 值，后面还有多余的内容"
        case .number: "数字的写法不对：不能有多余的前导零，小数点和指数后面要有数字"
        case .key: "这里应当是带双引号的键"
        case .colon: "键的后面应当是冒号"
        case .separator: "这里应当是逗号或者结束的括号"
        case .control: "文字里有控制字符，请写成 \\n、\\t 或 \\u 加四位十六进制数"
        case .escape: "反斜杠后面的写法不对，可以用 \\\" \\\\ \\/ \\b \\f \\n \\r \\t 和 \\u 加四位十六进制数"
        case .surrogate: "\\u 写的代理字符不成对，拼不成一个字"
        case .encoding: "不是合法的 UTF-8，请用 UTF-8 编码保存"
        case .depth: "嵌套太深，最多 \(limits.maximumDepth) 层"
        case .duplicateKey: "同一个对象里这个键写了两次"
        }
    }
}
