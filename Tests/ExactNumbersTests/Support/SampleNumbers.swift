import ExactNumbers

/// Random exact numbers that favour borders: words at their ends, decimals, and long ratios.
struct SampleNumbers {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static let borderWords: [Int64] = [
        0, 1, -1, 2, -2, 5, 10, 100, Int64.max, Int64.max - 1, Int64.min, Int64.min + 1, 1 << 32,
        -(1 << 32), 1 << 57, -(1 << 57), (1 << 57) - 1, 999_999_999_999_999_999,
    ]

    mutating func word() -> Int64 {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Self.borderWords.randomElement(using: &generator) ?? 0
        case 1: Int64.random(in: -100...100, using: &generator)
        case 2: Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)
        default: Int64.random(in: Int64.min...Int64.max, using: &generator)
        }
    }

    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    /// Plain digits without a leading zero.
    mutating func digits(_ count: Int) -> String {
        var text = String(Int.random(in: 1...9, using: &generator))
        for _ in 1..<max(1, count) { text += String(Int.random(in: 0...9, using: &generator)) }
        return text
    }

    mutating func number() throws -> Rational {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return Rational(word())
        case 1: return try Rational(numerator: word(), denominator: nonzeroWord())
        case 2, 3:
            let sign = Bool.random(using: &generator) ? "-" : ""
            let places = String(Int.random(in: 0...99_999, using: &generator))
            return try Rational(
                decimal: "\(sign)\(Int.random(in: 0...9_999_999, using: &generator)).\(places)")
        case 4:
            let long = try Rational(decimal: digits(integer(1...60)))
            return try long * Rational(word())
        default:
            return try Rational(
                quotientOrDecimal: "\(digits(integer(1...45)))/\(digits(integer(1...45)))")
        }
    }

    mutating func nonzero() throws -> Rational {
        while true {
            let value = try number()
            if !value.isZero { return value }
        }
    }

    mutating func nonzeroWord() -> Int64 {
        let value = word()
        return value == 0 ? 7 : value
    }
}

/// The error code that a piece of work throws, or nil if it succeeds.
func code(of work: () throws -> Void) -> NumberErrorCode? {
    do {
        try work()
        return nil
    } catch let error as NumberError {
        return error.code
    } catch {
        return nil
    }
}
