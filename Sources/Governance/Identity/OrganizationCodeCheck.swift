/// The check place of an organization code (组织机构代码) after GB 11714: 8 places and one check place.
enum OrganizationCodeCheck {
    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// The check place for eight ASCII digits or capital letters, which count 0 to 35.
    static func place(for body: ArraySlice<UInt8>) -> UInt8 {
        let sum = zip(weights, body).reduce(0) { $0 + $1.0 * value($1.1) }
        return switch 11 - sum % 11 {
        case 10: UInt8(ascii: "X")
        case 11: UInt8(ascii: "0")
        case let digit: UInt8(ascii: "0") + UInt8(digit)
        }
    }

    private static func value(_ byte: UInt8) -> Int {
        HalfWidth.isDigit(byte)
            ? Int(byte - UInt8(ascii: "0")) : Int(byte) - Int(UInt8(ascii: "A")) + 10
    }
}
