import ExactNumbers
import Testing

@Suite struct TierScaleTests {
    private func decimal(_ text: String) throws -> Rational { try Rational(decimal: text) }

    private func scale(_ pieces: [(TierScale.Bound?, String)]) throws -> TierScale {
        try TierScale(pieces.map { .init(bound: $0.0, fields: ["rate": try decimal($0.1)]) })
    }

    /// Party dues (domain P8): the rate of the piece holds for the whole income, bounds included.
    @Test(arguments: [
        ("3000", "15.00"), ("3000.01", "30.00"), ("4368.70", "43.69"), ("5000.01", "75.00"),
        ("8123.45", "121.85"), ("10000.01", "200.00"), ("12560.40", "251.21"),
    ])
    func duesOfPartyMembers(income: String, dues: String) throws {
        let table = try scale([
            (.upto(3000), "0.005"), (.upto(5000), "0.01"), (.upto(10_000), "0.015"), (nil, "0.02"),
        ])
        let base = try decimal(income)
        #expect(try Money(rounding: base * table.value(at: base)).description == dues)
    }

    /// Reward out of collective income (domain P4): the lower bound belongs to the higher piece.
    @Test(arguments: [
        ("29999.99", "0.00"), ("96000", "7680.00"), ("99999.99", "8000.00"), ("100000", "9000.00"),
        ("256300.50", "25630.05"), ("720000", "86400.00"),
    ])
    func rewardOfCollectiveIncome(growth: String, pot: String) throws {
        let table = try scale([
            (.below(30_000), "0"), (.below(100_000), "0.08"), (.below(200_000), "0.09"),
            (.below(300_000), "0.10"), (nil, "0.12"),
        ])
        let base = try decimal(growth)
        #expect(try Money(rounding: base * table.value(at: base)).description == pot)
    }

    /// Income tax (domain P9): the parts of the scale against the published quick deductions.
    @Test func marginalTaxAgreesWithQuickDeductions() throws {
        let pieces: [(bound: Int?, rate: String, deduction: Int)] = [
            (36_000, "0.03", 0), (144_000, "0.10", 2_520), (300_000, "0.20", 16_920),
            (420_000, "0.25", 31_920), (660_000, "0.30", 52_920), (960_000, "0.35", 85_920),
            (nil, "0.45", 181_920),
        ]
        let table = try scale(pieces.map { ($0.bound.map { .upto(Rational($0)) }, $0.rate) })
        for step in 0...400 {
            let income = try Rational(step * 2_513) / 2 + decimal("0.01")
            let index = try #require(table.piece(for: income))
            let quick =
                try income * decimal(pieces[index].rate) - Rational(pieces[index].deduction)
            #expect(try table.marginal(income) == quick, "\(income)")
        }
        #expect(try table.marginal(37_744).description == "1254.4")
        #expect(try table.marginal(-5) == .zero)
        #expect(try table.marginal(0) == .zero)
    }

    @Test func boundsBelongWhereTheySay() throws {
        let table = try scale([
            (.upto(10), "1"), (.below(20), "2"), (.upto(20), "3"), (.below(30), "4"),
        ])
        let places = try ["-1", "10", "10.01", "19.99", "20", "20.01", "29.99"].map {
            table.piece(for: try decimal($0))
        }
        #expect(places == [0, 0, 1, 1, 2, 3, 3])
        #expect(table.piece(for: 30) == nil)
        #expect(try table.marginal(25) == 10 + 20 + 0 + 20)
        #expect(code { _ = try table.value(at: 30) } == .scaleBeyond)
        #expect(code { _ = try table.marginal(30) } == .scaleBeyond)
    }

    @Test func marginalCountsFromZeroWhereverTheBoundsAre() throws {
        let table = try scale([(.upto(-10), "5"), (.upto(0), "7"), (.upto(10), "1"), (nil, "2")])
        #expect(try table.marginal(15) == 20)
        #expect(try table.marginal(-3) == .zero)
    }

    @Test func fieldsAreFoundByName() throws {
        let table = try TierScale([
            .init(bound: .upto(14), fields: ["amount": 700]),
            .init(bound: nil, fields: ["amount": 800, "x": 1]),
        ])
        #expect(try table.value("amount", at: 12) == 700)
        #expect(try table.value("x", at: 15) == 1)
        #expect(code { _ = try table.value("x", at: 12) } == .scaleFieldUnknown)
        #expect(code { _ = try table.value(at: 12) } == .scaleFieldUnknown)
        #expect(code { _ = try table.marginal(12) } == .scaleFieldUnknown)
        #expect(table.pieces[1].bound == nil)
    }

    @Test func brokenScalesAreRefused() {
        #expect(code { _ = try TierScale([]) } == .scaleEmpty)
        #expect(code { _ = try scale([(nil, "1"), (.upto(5), "2")]) } == .scaleBoundMissing)
        for (first, second): (TierScale.Bound, TierScale.Bound) in [
            (.upto(10), .upto(5)), (.upto(10), .upto(10)), (.upto(10), .below(10)),
            (.below(10), .below(10)),
        ] {
            #expect(code { _ = try scale([(first, "1"), (second, "2")]) } == .scaleBoundsNotRising)
        }
    }
}
