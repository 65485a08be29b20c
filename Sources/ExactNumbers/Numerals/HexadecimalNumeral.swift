import BigInt

/// A hexadecimal numeral of Lua 5.4, such as `0x1p-2` or `0xA.8`.
struct HexadecimalNumeral {
    private var digits: [UInt8] = []
    private var binaryExponent = 0

    /// Finds the parts, or answers nil if the text is no such numeral.
    init?(_ text: UnsafeRawBufferPointer) {
        guard text.count > 2, text[0] == UInt8(ascii: "0"), text[1] | 0x20 == UInt8(ascii: "x")
        else { return nil }
        var place = 2
        var seen = 0
        var isFraction = false
        while place < text.count {
            if let digit = Self.digit(text[place]) {
                seen += 1
                if digit != 0 || !digits.isEmpty { digits.append(digit) }
                if isFraction { binaryExponent -= 4 }
            } else if text[place] == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else {
                break
            }
            place += 1
        }
        if seen == 0 { return nil }
        if place < text.count, text[place] | 0x20 == UInt8(ascii: "p") {
            guard let (value, end) = DecimalNumeral.exponent(in: text, from: place + 1)
            else { return nil }
            binaryExponent += value
            place = end
        }
        if place != text.count { return nil }
        while digits.last == 0 {
            digits.removeLast()
            binaryExponent += 4
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The number that the numeral stands for.
    func value() throws(NumberError) -> Rational {
        if digits.isEmpty { return .zero }
        // The last digit is not zero, so at most three bits cancel against the exponent.
        let bits = digits.count * 4
        if bits - 4 > DigitLimit.safeBits + 3 || binaryExponent < -DigitLimit.safeBits - 3
            || bits - 4 + binaryExponent > DigitLimit.safeBits
        {
            throw NumberError(.tooLarge)
        }
        var mantissa: BigUInt = 0
        for digit in digits { mantissa = mantissa << 4 + BigUInt(digit) }
        if binaryExponent >= 0 {
            return try Rational(whole: BigInt(mantissa << binaryExponent)).withinLimit()
        }
        let cancelled = Swift.min(mantissa.trailingZeroBitCount, -binaryExponent)
        return try Rational(
            lowest: BigInt(mantissa >> cancelled), BigUInt(1) << (-binaryExponent - cancelled)
        ).withinLimit()
    }
}
