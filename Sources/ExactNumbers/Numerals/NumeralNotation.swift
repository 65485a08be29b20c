/// What a notation for numbers allows beyond digits, a point and digits.
struct NumeralNotation {
    /// Whether a minus sign may stand in front.
    var allowsMinus: Bool
    /// Whether `e` and a power of ten may follow.
    var allowsExponent: Bool
    /// Whether a point may lack digits on one side.
    var allowsBarePoint: Bool
    /// Whether zeros may stand before other whole digits.
    var allowsLeadingZeros: Bool

    /// What people write: `-?digits[.digits]`.
    static let plain = NumeralNotation(
        allowsMinus: true, allowsExponent: false, allowsBarePoint: false,
        allowsLeadingZeros: false)
    /// A JSON number after RFC 8259, section 6.
    static let json = NumeralNotation(
        allowsMinus: true, allowsExponent: true, allowsBarePoint: false, allowsLeadingZeros: false)
    /// A decimal numeral of Lua 5.4 (reference manual, section 3.1).
    static let lua = NumeralNotation(
        allowsMinus: false, allowsExponent: true, allowsBarePoint: true, allowsLeadingZeros: true)
}
