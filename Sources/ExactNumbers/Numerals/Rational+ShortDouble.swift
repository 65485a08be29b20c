extension Rational {
    /// Takes a binary float for the short decimal that it stands for.
    ///
    /// A decimal of at most 15 significant digits survives the way into a double and back, so
    /// a double that is the nearest one to such a decimal names it without doubt. Every other
    /// double, such as the result of 1/3, is refused rather than guessed at.
    ///
    /// - Parameter value: The double.
    /// - Throws: ``NumberErrorCode/notShortDecimal``, ``NumberErrorCode/notFinite``.
    public init(shortDouble value: Double) throws(NumberError) {
        guard value.isFinite else { throw NumberError(.notFinite, about: value.description) }
        if let short = Self.shortScaled(value) {
            self = short
            return
        }
        // The shortest text that reads back as the same double has as few digits as any.
        let text = value.description
        guard Self.significantDigits(of: text) <= 15 else {
            throw NumberError(.notShortDecimal, about: text)
        }
        try self.init(json: text)
    }

    /// The common case without text: whole after a few powers of ten, and exact on the way back.
    private static func shortScaled(_ value: Double) -> Rational? {
        var scaled = value
        var power = 1.0
        var scale = 0
        while scale <= 6 {
            let whole = scaled.rounded()
            guard whole.magnitude < 1e15 else { return nil }
            // Both operands are exact and the division is rounded correctly, so equality says
            // that the double is the nearest one to this decimal.
            if whole / power == value {
                return try? decimal(
                    isNegative: whole < 0, mantissa: UInt64(whole.magnitude), scale: scale)
            }
            scale += 1
            power *= 10
            scaled = value * power
        }
        return nil
    }

    private static func significantDigits(of text: String) -> Int {
        var digits = 0
        var zeros = 0
        for byte in text.utf8 {
            if byte | 0x20 == UInt8(ascii: "e") { break }
            guard byte &- UInt8(ascii: "0") < 10 else { continue }
            if byte != UInt8(ascii: "0") {
                digits += zeros + 1
                zeros = 0
            } else if digits > 0 {
                zeros += 1
            }
        }
        return digits
    }
}
