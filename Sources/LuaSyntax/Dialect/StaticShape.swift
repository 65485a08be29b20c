/// What can be said of the value of an expression without running it.
enum StaticShape {
    /// Certainly no number: text, nil, a truth value, a function, a table.
    case noNumber
    /// Certainly an integer of Lua.
    case integer
    /// Computed from integers and lengths: an integer, unless a metamethod answers something else.
    case length
    /// Text or one of the others, unless a metamethod answers something else.
    case plain
    /// Perhaps an exact number.
    case unknown

    /// The shape of the result of arithmetic that keeps integers integers.
    func arithmetic(with other: StaticShape) -> StaticShape {
        switch (self, other) {
        case (.integer, .integer): .integer
        case (.integer, .length), (.length, .integer), (.length, .length): .length
        default: .unknown
        }
    }

    /// The shape of a value that is either of two.
    func or(_ other: StaticShape) -> StaticShape {
        if self == other { return self }
        return self == .unknown || other == .unknown ? .unknown : .plain
    }
}
