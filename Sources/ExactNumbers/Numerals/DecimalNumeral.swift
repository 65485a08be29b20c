import BigInt

/// A decimal numeral found in UTF-8 text: where its digits are, and its exponent.
struct DecimalNumeral {
    private let text: UnsafeRawBufferPointer
    private var isNegative = false
    private var whole: Range<Int> = 0..<0
    private var fraction: Range<Int> = 0..<0
    private var exponent = 0

    /// Beyond this size an exponent decides the outcome without its exact value.
    private static let exponentCap = 1 << 40

    /// Finds the parts, or answers nil if the text is not wholly a numeral of the notation.
    init?(_ text: UnsafeRawBufferPointer, _ notation: NumeralNotation) {
        self.text = text
        var place = 0
        if notation.allowsMinus, text.first == UInt8(ascii: "-") {
            isNegative = true
            place = 1
        }
        whole = Self.digits(in: text, from: place)
        place = whole.upperBound
        if place < text.count, text[place] == UInt8(ascii: ".") {
            fraction = Self.digits(in: text, from: place + 1)
            place = fraction.upperBound
            if fraction.isEmpty, !notation.allowsBarePoint { return nil }
        }
        if whole.isEmpty, fraction.isEmpty || !notation.allowsBarePoint { return nil }
        if whole.count > 1, text[whole.lowerBound] == UInt8(ascii: "0"),
            !notation.allowsLeadingZeros
        {
            return nil
        }
        if notation.allowsExponent, place < text.count, text[place] | 0x20 == UInt8(ascii: "e") {
            guard let (value, end) = Self.exponent(in: text, from: place + 1) else { return nil }
            (exponent, place) = (value, end)
        }
        if place != text.count { return nil }
    }

    /// The run of ASCII digits that begins at a place.
    static func digits(in text: UnsafeRawBufferPointer, from start: Int) -> Range<Int> {
        var end = start
        while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
        return start..<end
    }

    /// A signed whole number and where it ends; huge ones are cut to a cap that stays huge.
    static func exponent(in text: UnsafeRawBufferPointer, from start: Int) -> (Int, end: Int)? {
        var place = start
        var isNegative = false
        if place < text.count, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+")
        {
            isNegative = text[place] == UInt8(ascii: "-")
            place += 1
        }
        let run = digits(in: text, from: place)
        if run.isEmpty { return nil }
        var value = 0
        for index in run where value < exponentCap {
            value = value * 10 + Int(text[index] &- UInt8(ascii: "0"))
        }
        return (isNegative ? -value : value, run.upperBound)
    }

    /// The number that the numeral stands for.
    func value() throws(NumberError) -> Rational {
        if whole.count + fraction.count <= 18, exponent == 0 {
            var mantissa: UInt64 = 0
            for index in whole { mantissa = mantissa &* 10 &+ digit(index) }
            for index in fraction { mantissa = mantissa &* 10 &+ digit(index) }
            return try Rational.decimal(
                isNegative: isNegative, mantissa: mantissa, scale: fraction.count)
        }
        return try longValue()
    }

    private func digit(_ index: Int) -> UInt64 { UInt64(text[index] &- UInt8(ascii: "0")) }

    private func longValue() throws(NumberError) -> Rational {
        let zero = UInt8(ascii: "0")
        var digits = Array(text[whole].drop { $0 == zero })
        digits.append(
            contentsOf: digits.isEmpty ? text[fraction].drop { $0 == zero } : text[fraction])
        var scale = fraction.count - exponent
        while digits.last == zero {
            digits.removeLast()
            scale -= 1
        }
        if digits.isEmpty { return .zero }
        // Without zeros at the end, twos or fives cancel against the power of ten, never both. So
        // a denominator keeps at least 2^scale or 5^scale, and a numerator sheds at most 5^scale;
        // what these bounds let through is computed and judged in lowest terms.
        if scale > DigitLimit.safeBits || digits.count > DigitLimit.digits + DigitLimit.safeBits
            || digits.count - scale > DigitLimit.digits
        {
            throw NumberError(.tooLarge)
        }
        if digits.count <= 19 {
            let mantissa = digits.reduce(0 as UInt64) { $0 &* 10 &+ UInt64($1 &- zero) }
            return try Rational.decimal(isNegative: isNegative, mantissa: mantissa, scale: scale)
        }
        return try Rational.decimal(
            isNegative: isNegative, mantissa: BigUInt(decimalDigits: digits), scale: scale)
    }
}
