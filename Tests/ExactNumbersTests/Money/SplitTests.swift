import ExactNumbers
import Testing

@Suite struct SplitTests {
    private func split(_ fen: Int64, _ weights: [Rational]) throws -> [Int64?] {
        try Money.split(total: Money(fen: fen), weights: weights).map(\.fen)
    }

    @Test func whatIsLeftGoesToTheLargestRemainders() throws {
        #expect(try split(100, [1, 1, 1]) == [34, 33, 33])
        #expect(try split(-100, [1, 1, 1]) == [-34, -33, -33])
        #expect(try split(10, [0, 1, 0, 3]) == [0, 3, 0, 7])
        #expect(try split(0, [1, 2]) == [0, 0])
        #expect(try split(1, [1, 1]) == [1, 0])
        #expect(try split(7, [5]) == [7])
        #expect(try split(Int64.max, [1]) == [Int64.max])
        #expect(try split(Int64.min, [1, 0]) == [Int64.min, 0])
        #expect(try split(Int64.min, [1, 1]) == [Int64.min / 2, Int64.min / 2])
        // A pool of 3 600 元 a head for seven people, shared by score (domain P11).
        let scores = [92, 88, 95, 90, 90, 78, 85].map { Rational($0 as Int) }
        let shares = try Money.split(total: Money(fen: 2_520_000), weights: scores)
        #expect(shares.reduce(.zero, +) == Money(fen: 2_520_000))
        #expect(shares[3] == shares[4])
    }

    @Test func sharesAddUpRiseWithTheWeightAndFollowIt() throws {
        var sample = SampleNumbers(seed: 91)
        for _ in 0..<200 {
            let count = sample.integer(1...12)
            var weights: [Rational] = []
            for _ in 0..<count { weights.append(try sample.number().magnitude) }
            if weights.allSatisfy(\.isZero) { continue }
            let total = Money(fen: sample.word())
            let note = Comment(rawValue: "\(total) by \(weights)")
            let shares = try Money.split(total: total, weights: weights)
            #expect(shares.reduce(.zero, +) == total, note)
            let sum = try weights.reduce(Rational.zero) { try $0 + $1 }
            for (i, share) in shares.enumerated() {
                let ideal = try total.yuan * weights[i] / sum
                #expect(try (share.yuan - ideal).magnitude < Rational(decimal: "0.01"), note)
                for j in shares.indices where weights[i] < weights[j] {
                    #expect(share.magnitude <= shares[j].magnitude, note)
                }
            }
            let swapped = try Money.split(total: total, weights: weights.reversed())
            #expect(swapped.sorted() == shares.sorted(), note)
            let negative = try Money.split(total: -total, weights: weights)
            #expect(negative == shares.map { -$0 }, note)
            let scaled = try weights.map { try $0 * Rational(numerator: 7, denominator: 3) }
            #expect(try Money.split(total: total, weights: scaled) == shares, note)
        }
    }

    @Test func amountsAndWeightsOfAnySizeAreSplit() throws {
        let total = try Money(exactly: Rational(decimal: "100000000000000000000000000000.01"))
        let shares = try Money.split(total: total, weights: [1, 1, 1])
        #expect(shares.reduce(.zero, +) == total)
        #expect(shares[0].description == "33333333333333333333333333333.34")
        let long = try Rational(json: "1e40")
        let uneven = try Money.split(total: Money(fen: 5), weights: [long, long / 3])
        #expect(uneven.map(\.fen) == [4, 1])
    }

    @Test func manyWeightsAreQuick() throws {
        let clock = ContinuousClock()
        let weights = try (1...10_000).map {
            try Rational(numerator: Int64($0 % 977), denominator: 1 + Int64($0 % 13))
        }
        let time = try clock.measure {
            let shares = try Money.split(total: Money(fen: 123_456_789), weights: weights)
            #expect(shares.reduce(.zero, +) == Money(fen: 123_456_789))
        }
        #expect(time < .seconds(10))
    }

    @Test func weightsMustBeThereAndNotNegative() throws {
        #expect(code { _ = try Money.split(total: Money(fen: 1), weights: []) } == .splitNoWeight)
        #expect(code { _ = try Money.split(total: .zero, weights: [0, 0]) } == .splitNoWeight)
        do {
            _ = try Money.split(total: Money(fen: 1), weights: [1, 2, -3])
            Issue.record("a negative weight was taken")
        } catch {
            #expect(error.code == .splitWeightNegative)
            #expect(error.position == 3)
            #expect(error.subject == "-3")
        }
    }

    @Test func weightsWithoutACommonDenominatorAreRefused() throws {
        let weights = try [2, 3, 5].map { try Rational($0 as Int).power(-10_000) }
        #expect(code { _ = try Money.split(total: Money(fen: 1), weights: weights) } == .tooLarge)
    }
}
