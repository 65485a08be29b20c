/// A numeral as it is written, and what the Lua compiler would make of it.
public struct Numeral: Hashable, Sendable {
    /// The number that Lua would make.
    public enum Value: Hashable, Sendable {
        /// An integer; hexadecimal ones wrap around at 64 bits.
        case integer(Int64)
        /// A float: there is a point or an exponent, or a decimal integer beyond 64 bits.
        case float
    }

    /// The numeral as written.
    public let text: String

    /// The number that Lua would make of it.
    public let value: Value

    /// Reads a numeral, or gives nil when it is malformed.
    ///
    /// - Parameter text: The numeral without sign or surrounding spaces.
    public init?(_ text: String) {
        guard let value = Self.value(of: Array(text.utf8)[...]) else { return nil }
        self.text = text
        self.value = value
    }

    private static func value(of bytes: ArraySlice<UInt8>) -> Value? {
        let hexadecimal =
            bytes.count >= 2 && bytes.first == UInt8(ascii: "0")
            && bytes[bytes.startIndex + 1] | 0x20 == UInt8(ascii: "x")
        if hexadecimal {
            let digits = bytes.dropFirst(2)
            if !digits.isEmpty && digits.allSatisfy(\.isHexDigit) {
                let wrapped = digits.reduce(UInt64(0)) { $0 << 4 | UInt64($1.hexDigitValue) }
                return .integer(Int64(bitPattern: wrapped))
            }
            return isFloat(digits, digit: \.isHexDigit, mark: UInt8(ascii: "p")) ? .float : nil
        }
        if !bytes.isEmpty && bytes.allSatisfy(\.isDigit) {
            return decimal(bytes).map(Value.integer) ?? .float
        }
        return isFloat(bytes, digit: \.isDigit, mark: UInt8(ascii: "e")) ? .float : nil
    }

    /// The value of decimal digits, unless it is beyond 64 bits.
    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tenfold.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            if overflow || carried { return nil }
            value = sum
        }
        return value
    }

    /// Whether the bytes are digits with at most one point, and perhaps an exponent.
    private static func isFloat(
        _ bytes: ArraySlice<UInt8>, digit: (UInt8) -> Bool, mark: UInt8
    ) -> Bool {
        let mantissa = bytes.prefix { digit($0) || $0 == UInt8(ascii: ".") }
        let points = mantissa.count { $0 == UInt8(ascii: ".") }
        guard points <= 1, mantissa.count > points else { return false }
        var rest = bytes[mantissa.endIndex...]
        guard let first = rest.popFirst() else { return true }
        guard first | 0x20 == mark else { return false }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy(\.isDigit)
    }
}
