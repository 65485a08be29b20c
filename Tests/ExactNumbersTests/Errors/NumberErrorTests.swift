import ExactNumbers
import Testing

@Suite struct NumberErrorTests {
    /// One piece of work for each code.
    private func provocation(_ code: NumberErrorCode) throws {
        let half = TierScale.Bound.upto(1)
        switch code {
        case .syntax: _ = try Rational(decimal: "1,000")
        case .tooLarge: _ = try Rational(10).power(10_000)
        case .divisionByZero: _ = try Rational.one / 0
        case .exponentNotWhole: _ = try Rational(2).power(Rational(decimal: "0.5"))
        case .notShortDecimal: _ = try Rational(shortDouble: 1.0 / 3)
        case .notFinite: _ = try Rational(shortDouble: .infinity)
        case .notWholeFen: _ = try Money(exactly: Rational(decimal: "0.001"))
        case .roundingStep: _ = try RoundingUnit(text: "0")
        case .splitWeightNegative: _ = try Money.split(total: .zero, weights: [-1])
        case .splitNoWeight: _ = try Money.split(total: .zero, weights: [])
        case .scaleEmpty: _ = try TierScale([])
        case .scaleBoundMissing:
            _ = try TierScale([.init(bound: nil, fields: [:]), .init(bound: nil, fields: [:])])
        case .scaleBoundsNotRising:
            _ = try TierScale([.init(bound: half, fields: [:]), .init(bound: half, fields: [:])])
        case .scaleBeyond: _ = try TierScale([.init(bound: half, fields: [:])]).value(at: 2)
        case .scaleFieldUnknown: _ = try TierScale([.init(bound: nil, fields: [:])]).value(at: 2)
        }
    }

    @Test(arguments: NumberErrorCode.allCases)
    func everyCodeCanBeProvokedAndSaysWhatToDo(code: NumberErrorCode) throws {
        let error = try #require(throws: NumberError.self) { try provocation(code) }
        #expect(error.code == code)
        #expect(code.rawValue.hasPrefix("number."))
        // A message in Chinese, not the bare code.
        #expect(error.message != code.rawValue)
        #expect(error.message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(error.description == "\(code.rawValue): \(error.message)")
    }

    @Test func messagesShowNothingInvisibleAndNothingEndless() throws {
        let error = try #require(throws: NumberError.self) {
            _ = try Rational(
                decimal: "1\u{1B}[31m\u{202E}\u{7F}" + String(repeating: "9", count: 500))
        }
        let subject = try #require(error.subject)
        #expect(subject.unicodeScalars.count == 41)
        #expect(subject.hasSuffix("…"))
        #expect(!subject.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
}
