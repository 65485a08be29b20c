public import ExactNumbers
public import Governance

/// A Swift type that can be an argument or the answer of a ``HostFunction``.
///
/// `Rational`, `Money`, `Int`, `String`, `Bool`, `Day` are, and their optionals. `Double` is not, on purpose: a binary
/// float never decides an amount.
public protocol HostConvertible: SendableMetatype {
    /// What messages to those who write plugins call the type, such as `整数`.
    static var hostKind: String { get }
    /// The value from what a formula gave, or `nil` when it does not fit.
    init?(hostValue: HostValue)
    /// The value for the formula.
    var hostValue: HostValue { get }
}

extension Rational: HostConvertible {
    /// `数`.
    public static var hostKind: String { "数" }
    /// Any number.
    public init?(hostValue: HostValue) {
        guard case .number(let number) = hostValue else { return nil }
        self = number
    }
    /// The number.
    public var hostValue: HostValue { .number(self) }
}

extension Money: HostConvertible {
    /// `整分的金额`.
    public static var hostKind: String { "整分的金额" }
    /// A number of 元 that is whole 分; nothing is rounded on the way.
    public init?(hostValue: HostValue) {
        guard case .number(let number) = hostValue, let money = try? Money(exactly: number) else {
            return nil
        }
        self = money
    }
    /// The amount in 元.
    public var hostValue: HostValue { .number(yuan) }
}

extension Int: HostConvertible {
    /// `整数`.
    public static var hostKind: String { "整数" }
    /// A whole number.
    public init?(hostValue: HostValue) {
        guard case .number(let number) = hostValue, let whole = number.int else { return nil }
        self = whole
    }
    /// The number.
    public var hostValue: HostValue { .number(Rational(self)) }
}

extension String: HostConvertible {
    /// `文本`.
    public static var hostKind: String { "文本" }
    /// Text only; numbers are not turned into text.
    public init?(hostValue: HostValue) {
        guard case .text(let text) = hostValue else { return nil }
        self = text
    }
    /// The text.
    public var hostValue: HostValue { .text(self) }
}

extension Bool: HostConvertible {
    /// `真假值`.
    public static var hostKind: String { "真假值" }
    /// A truth value only.
    public init?(hostValue: HostValue) {
        guard case .boolean(let flag) = hostValue else { return nil }
        self = flag
    }
    /// The truth value.
    public var hostValue: HostValue { .boolean(self) }
}

extension Day: HostConvertible {
    /// `日期`.
    public static var hostKind: String { "日期" }
    /// A day only; text has to become one through `township.date`.
    public init?(hostValue: HostValue) {
        guard case .day(let day) = hostValue else { return nil }
        self = day
    }
    /// The day.
    public var hostValue: HostValue { .day(self) }
}

extension Optional: HostConvertible where Wrapped: HostConvertible {
    /// The kind, with `nil` beside it.
    public static var hostKind: String { Wrapped.hostKind + "或 nil" }
    /// The value; `nil` where the formula gave `nil` or nothing.
    public init?(hostValue: HostValue) {
        if case .none = hostValue {
            self = .none
            return
        }
        guard let value = Wrapped(hostValue: hostValue) else { return nil }
        self = .some(value)
    }
    /// The value, or Lua's `nil`.
    public var hostValue: HostValue { map(\.hostValue) ?? HostValue.none }
}
