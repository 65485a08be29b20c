/// Sets a point into the digits of a scaled whole number.
enum DecimalPoint {
    /// The text of ±digits × 10^−places, with exactly that many decimal places.
    static func text(isNegative: Bool, digits: [UInt8], places: Int) -> String {
        let zero = UInt8(ascii: "0")
        let padding = max(0, places + 1 - digits.count)
        var text: [UInt8] = []
        text.reserveCapacity(digits.count + padding + 2)
        if isNegative { text.append(UInt8(ascii: "-")) }
        text.append(contentsOf: repeatElement(zero, count: padding))
        text.append(contentsOf: digits)
        if places > 0 { text.insert(UInt8(ascii: "."), at: text.count - places) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The same text for digits that fit a machine word, made without a detour.
    static func text(isNegative: Bool, word: UInt64, places: Int) -> String {
        var digits = 1
        var rest = word / 10
        while rest != 0 {
            digits += 1
            rest /= 10
        }
        let sign = isNegative ? 1 : 0
        let size = sign + max(digits, places + 1) + (places > 0 ? 1 : 0)
        return String(unsafeUninitializedCapacity: size) { buffer in
            var rest = word
            var index = size
            // From the last digit to the first; beyond the word's own digits come zeros.
            for place in 0..<(max(digits, places + 1)) {
                if place == places, places > 0 {
                    index -= 1
                    buffer[index] = UInt8(ascii: ".")
                }
                index -= 1
                buffer[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            if isNegative { buffer[0] = UInt8(ascii: "-") }
            return size
        }
    }
}
