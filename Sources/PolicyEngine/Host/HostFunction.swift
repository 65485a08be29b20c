import ExactNumbers
public import Governance

/// A Swift function that plugins reach through `require "host"`.
///
/// ```swift
/// let gradePay = HostFunction("grade_pay", title: "级别工资") { (grade: Int) throws -> Money in
///     guard let pay = table[grade] else { throw HostRefusal("grade.unknown", "没有 \(grade) 级") }
///     return pay
/// }
/// let engine = try PolicyEngine(plugins: [folder], functions: [gradePay])
/// ```
///
/// It has to be a pure function of its arguments, because statements are replayed for subjects with the same facts
/// without calling it again, on any thread: no clock, no file that may change, no state. A number that it answers is a
/// figure of the explanation, under the title and with the numbers that it was given.
public struct HostFunction: Sendable {
    /// The name in Lua, `host.NAME`.
    public let name: String
    /// What explanations call the number that it answers.
    public let title: String
    /// How explanations write that number.
    public let style: FigureStyle
    /// Takes the values of a formula.
    let body: @Sendable ([HostValue]) throws -> HostValue

    /// A function with typed arguments.
    ///
    /// A call with others is an error of the formula that names the argument. What `body` throws sets the subject
    /// aside: a ``HostRefusal`` with its own code, anything else as `host.failed`.
    ///
    /// - Parameters:
    ///   - name: A name of Lua in lower case: letters, digits and `_`.
    ///   - title: What explanations call the number that it answers.
    ///   - style: How explanations write it; `nil` for two decimals where the answer is `Money`, else as it is.
    ///   - body: What the formula calls, on the threads that compute.
    public init<each Argument: HostConvertible, Answer: HostConvertible>(
        _ name: String, title: String, style: FigureStyle? = nil,
        _ body: @escaping @Sendable (repeat each Argument) throws -> Answer
    ) {
        precondition(HostFunction.isName(name), "\(name) is no name that a formula can write")
        self.name = name
        self.title = title
        self.style = style ?? (Answer.self == Money.self ? .money : .number)
        self.body = { values in
            var position = 0
            func next<T: HostConvertible>(_ type: T.Type) throws -> T {
                let value = position < values.count ? values[position] : .none
                position += 1
                guard let argument = T(hostValue: value) else {
                    throw Refusal(
                        .functionArgument,
                        "host.\(name) 的第 \(position) 个参数应是\(T.hostKind)，得到 \(value.kind)")
                }
                return argument
            }
            let arguments = (repeat try next((each Argument).self))
            guard values.count <= position else {
                throw Refusal(
                    .functionArgument, "host.\(name) 只要 \(position) 个参数，给了 \(values.count) 个")
            }
            return try body(repeat each arguments).hostValue
        }
    }

    private static func isName(_ name: String) -> Bool {
        let keywords: Set<String> = [
            "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if",
            "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
        ]
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first),
            name.utf8.count <= 60, !name.hasPrefix("__")
        else { return false }
        return !keywords.contains(name)
            && name.utf8.allSatisfy {
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "_")
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            }
    }
}

extension HostValue {
    /// What a refusal calls the value.
    fileprivate var kind: String {
        switch self {
        case .none: "nil"
        case .number(let number): "数 \(number)"
        case .text: "文本"
        case .day(let day): "日期 \(day)"
        case .boolean: "真假值"
        }
    }
}
