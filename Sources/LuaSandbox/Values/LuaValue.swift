/// A value that crosses between a script and its host, by copy.
public enum LuaValue: Sendable, Hashable {
    /// No value.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A Lua integer.
    case integer(Int64)
    /// A Lua float; never infinite or not-a-number.
    case number(Double)
    /// Text.
    case string(String)
    /// A table with its entries in order.
    case table(LuaTable)
    /// A function of the script, which a host function may call while the script runs.
    case function(LuaFunction)

    /// The text of a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value of an integer.
    public var integer: Int64? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The entries of a table.
    public var table: LuaTable? {
        if case .table(let table) = self { table } else { nil }
    }
}

extension LuaValue: CustomStringConvertible {
    /// The value as Lua prints it; tables and functions by their kind, without addresses.
    public var description: String {
        switch self {
        case .null: "nil"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): LuaValue.text(of: value)
        case .string(let text): text
        case .table: "table"
        case .function: "function"
        }
    }

    /// A whole float prints with `.0`, as in Lua.
    private static func text(of value: Double) -> String {
        value.rounded() == value && value.magnitude < 1e15
            ? "\(Int64(value)).0" : "\(value)"
    }
}

extension LuaValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral
{
    /// An integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// A float.
    public init(floatLiteral value: Double) { self = .number(value) }
}
