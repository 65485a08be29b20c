import ExactNumbers
import Testing

@Suite struct RoundingTests {
    @Test func modesActOnTheMagnitude() throws {
        let table: [(String, RoundingMode, String)] = [
            ("0.005", .halfUp, "0.01"), ("-0.005", .halfUp, "-0.01"), ("0.0049", .halfUp, "0"),
            ("0.005", .halfEven, "0"), ("0.015", .halfEven, "0.02"), ("-0.015", .halfEven, "-0.02"),
            ("0.025", .halfEven, "0.02"), ("0.0251", .halfEven, "0.03"), ("0.009", .down, "0"),
            ("-0.019", .down, "-0.01"), ("0.001", .up, "0.01"), ("-0.001", .up, "-0.01"),
            ("0.01", .up, "0.01"), ("-0.01", .halfEven, "-0.01"), ("7689.015", .down, "7689.01"),
            ("39999.996", .halfUp, "40000"),
        ]
        for (text, mode, expected) in table {
            let rounded = try Rational(decimal: text).rounded(to: .fen, mode)
            #expect(rounded.description == expected, "\(text) \(mode)")
        }
    }

    @Test func everyStepRoundsToItsMultiples() throws {
        // Published rates of a county: 80 % of 11 200, rounded to hundreds (domain P6).
        let hundred = try RoundingUnit(text: "100")
        #expect(try Rational(8960).rounded(to: hundred) == 9000)
        #expect(try Rational(8950).rounded(to: hundred, .halfEven) == 9000)
        #expect(try Rational(8850).rounded(to: hundred, .halfEven) == 8800)
        #expect(try Rational(decimal: "2216.67").rounded(to: .yuan) == 2217)
        #expect(try Rational(decimal: "2216.65").rounded(to: .jiao).description == "2216.7")
        let odd = try RoundingUnit(step: Rational(numerator: 1, denominator: 3))
        #expect(try Rational(decimal: "0.5").rounded(to: odd, .down).description == "1/3")
        #expect(try Rational(decimal: "0.5").rounded(to: odd, .up).description == "2/3")
    }

    @Test func roundingErrsByLessThanAStepAndIsIdempotent() throws {
        var sample = SampleNumbers(seed: 61)
        let units: [RoundingUnit] = [
            .fen, .jiao, .yuan, try RoundingUnit(text: "100"), try RoundingUnit(text: "0.0025"),
            try RoundingUnit(step: Rational(numerator: 7, denominator: 3)),
            try RoundingUnit(step: Rational(json: "1e25")),
        ]
        for _ in 0..<250 {
            let number = try sample.number()
            for unit in units {
                for mode in RoundingMode.allCases {
                    let note = Comment(rawValue: "\(number) to \(unit.step) \(mode)")
                    let rounded = try number.rounded(to: unit, mode)
                    let error = try (rounded - number).magnitude
                    #expect(error < unit.step, note)
                    #expect(try (rounded / unit.step).isInteger, note)
                    #expect(try rounded.rounded(to: unit, mode) == rounded, note)
                    #expect(try (-number).rounded(to: unit, mode) == -rounded, note)
                    switch mode {
                    case .down: #expect(rounded.magnitude <= number.magnitude, note)
                    case .up: #expect(rounded.magnitude >= number.magnitude, note)
                    default: #expect(try error * 2 <= unit.step, note)
                    }
                }
            }
        }
    }

    @Test func unitsAreReadByNameOrStep() throws {
        #expect(try RoundingUnit(text: "fen") == .fen)
        #expect(try RoundingUnit(text: "jiao") == .jiao)
        #expect(try RoundingUnit(text: "yuan") == .yuan)
        #expect(try RoundingUnit(text: "0.01") == .fen)
        #expect(try RoundingUnit(text: "50").step == 50)
        for text in ["0", "-1", "", "元", "FEN", "1/3", "1e2", "0.0"] {
            #expect(code { _ = try RoundingUnit(text: text) } == .roundingStep, "\(text)")
        }
        #expect(code { _ = try RoundingUnit(step: .zero) } == .roundingStep)
        #expect(code { _ = try RoundingUnit(step: -1) } == .roundingStep)
    }

    @Test func modesHaveTheNamesOfThePluginInterface() {
        #expect(RoundingMode.allCases.map(\.rawValue) == ["half-up", "half-even", "down", "up"])
    }
}
