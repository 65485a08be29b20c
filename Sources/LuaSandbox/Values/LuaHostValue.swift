/// What a host puts before a script: values, functions, and read-only tables of them.
public indirect enum LuaHostValue: Sendable {
    /// A value by copy. A table is the script's own and may be changed by it.
    case value(LuaValue)
    /// A table that the script can read and not change.
    case readOnly([String: LuaHostValue])
    /// A function with any number of arguments.
    case rawFunction(@Sendable ([LuaValue]) throws -> LuaValue)

    /// A function with typed arguments; a call with others is an error of the script that names the argument.
    ///
    /// - Parameter body: What the script calls. What it throws becomes an error of the script.
    /// - Returns: The function as a value.
    public static func function<each Argument: LuaConvertible, Answer: LuaConvertible>(
        _ body: @escaping @Sendable (repeat each Argument) throws -> Answer
    ) -> LuaHostValue {
        .rawFunction { values in
            var position = 0
            func next<T: LuaConvertible>(_ type: T.Type) throws -> T {
                let value = position < values.count ? values[position] : .null
                position += 1
                guard let argument = T(luaValue: value) else {
                    throw LuaError(.arguments, "第 \(position) 个参数应是 \(T.self)，得到 \(value)")
                }
                return argument
            }
            return try body(repeat try next((each Argument).self)).luaValue
        }
    }
}

extension LuaHostValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral
{
    /// An integer.
    public init(integerLiteral value: Int64) { self = .value(.integer(value)) }
    /// Text.
    public init(stringLiteral value: String) { self = .value(.string(value)) }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .value(.boolean(value)) }
    /// A read-only table.
    public init(dictionaryLiteral elements: (String, LuaHostValue)...) {
        self = .readOnly(Dictionary(elements) { $1 })
    }
}
