import ExactNumbers
import Testing

@Suite struct MoneyTests {
    @Test func amountsShowTwoDecimals() {
        let table: [(Int64, String, String)] = [
            (123_871, "1238.71", "1,238.71"), (-50, "-0.50", "-0.50"), (0, "0.00", "0.00"),
            (5, "0.05", "0.05"), (100, "1.00", "1.00"), (99_999, "999.99", "999.99"),
            (-100_000_000, "-1000000.00", "-1,000,000.00"), (100_000, "1000.00", "1,000.00"),
            (Int64.max, "92233720368547758.07", "92,233,720,368,547,758.07"),
            (Int64.min, "-92233720368547758.08", "-92,233,720,368,547,758.08"),
        ]
        for (fen, plain, grouped) in table {
            #expect(Money(fen: fen).description == plain)
            #expect(Money(fen: fen).grouped == grouped)
        }
    }

    @Test func amountsComeFromExactNumbers() throws {
        let pay = try Rational(numerator: 2_400 * 16, denominator: 31)
        #expect(try Money(rounding: pay).description == "1238.71")
        #expect(try Money(rounding: pay, mode: .down).description == "1238.70")
        #expect(try Money(rounding: Rational(decimal: "-0.005")).fen == -1)
        #expect(try Money(exactly: Rational(decimal: "30.10")).fen == 3010)
        #expect(code { _ = try Money(exactly: Rational(decimal: "0.001")) } == .notWholeFen)
        #expect(code { _ = try Money(exactly: pay) } == .notWholeFen)
        #expect(Money(fen: 3010).yuan.description == "30.1")
        #expect(Money(fen: Int64.min).yuan.description == "-92233720368547758.08")
    }

    @Test func amountsBeyondAWordStayExact() throws {
        let largest = Money(fen: Int64.max)
        let sum = largest + largest + Money(fen: 2)
        #expect(sum.fen == nil)
        #expect(sum.description == "184467440737095516.16")
        #expect(sum.grouped == "184,467,440,737,095,516.16")
        #expect(try Money(exactly: sum.yuan) == sum)
        #expect((sum - largest - largest).fen == 2)
        #expect(-(-sum) == sum && (-sum).signum == -1 && (-sum).magnitude == sum)
        #expect(Money(fen: Int64.min) - Money(fen: 1) < Money(fen: Int64.min))
    }

    @Test func amountsAddUp() {
        var sample = SampleNumbers(seed: 71)
        for _ in 0..<500 {
            let (a, b, c) = (sample.word(), sample.word(), sample.word())
            let (x, y, z) = (Money(fen: a), Money(fen: b), Money(fen: c))
            #expect((x + y) + z == x + (y + z), "\(a) \(b) \(c)")
            #expect(x + y - y == x && x - x == .zero, "\(a) \(b)")
            #expect((x < y) == (a < b), "\(a) \(b)")
            var running = x
            running += y
            running -= z
            #expect(running == x + y - z, "\(a) \(b) \(c)")
        }
        #expect([Money(fen: 1), Money(fen: 2)].reduce(.zero, +) == Money(fen: 3))
        #expect(Money.zero.isZero)
    }
}
