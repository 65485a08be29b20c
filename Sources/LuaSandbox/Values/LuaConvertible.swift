/// A Swift type that can be an argument or the result of a host function.
public protocol LuaConvertible: SendableMetatype {
    /// The value from what the script gave, or `nil` when it does not fit.
    init?(luaValue: LuaValue)
    /// The value for the script.
    var luaValue: LuaValue { get }
}

extension LuaValue: LuaConvertible {
    /// Any value fits.
    public init?(luaValue: LuaValue) { self = luaValue }
    /// The value itself.
    public var luaValue: LuaValue { self }
}

extension String: LuaConvertible {
    /// Text only; numbers are not turned into text.
    public init?(luaValue: LuaValue) {
        guard case .string(let text) = luaValue else { return nil }
        self = text
    }
    /// A string.
    public var luaValue: LuaValue { .string(self) }
}

extension Bool: LuaConvertible {
    /// A boolean only.
    public init?(luaValue: LuaValue) {
        guard case .boolean(let value) = luaValue else { return nil }
        self = value
    }
    /// A boolean.
    public var luaValue: LuaValue { .boolean(self) }
}

extension Int: LuaConvertible {
    /// A Lua integer, or a float with a whole value.
    public init?(luaValue: LuaValue) {
        switch luaValue {
        case .integer(let value): self = Int(value)
        case .number(let value):
            guard let whole = Int(exactly: value) else { return nil }
            self = whole
        default: return nil
        }
    }
    /// An integer.
    public var luaValue: LuaValue { .integer(Int64(self)) }
}

extension Double: LuaConvertible {
    /// Any Lua number.
    public init?(luaValue: LuaValue) {
        switch luaValue {
        case .integer(let value): self = Double(value)
        case .number(let value): self = value
        default: return nil
        }
    }
    /// A float.
    public var luaValue: LuaValue { .number(self) }
}
