import BigInt

extension Money {
    /// Splits an amount by weights so that the shares are whole 分 and add up to it exactly.
    ///
    /// Largest remainder: every share is rounded down, and the 分 left over go one each to the
    /// largest remainders, equal ones in order of position. A negative total is split like the
    /// positive one.
    ///
    /// - Parameters:
    ///   - total: The amount to split.
    ///   - weights: The weights in order of position, none negative and not all zero.
    /// - Returns: The shares in the same order.
    /// - Throws: ``NumberErrorCode/splitWeightNegative``, ``NumberErrorCode/splitNoWeight``;
    ///   ``NumberErrorCode/tooLarge`` if the weights have no common denominator within the limit.
    public static func split(total: Money, weights: [Rational]) throws(NumberError) -> [Money] {
        for (index, weight) in weights.enumerated() where weight.signum < 0 {
            throw NumberError(.splitWeightNegative, about: weight.description, at: index + 1)
        }
        if weights.allSatisfy(\.isZero) { throw NumberError(.splitNoWeight) }
        let allocation: [Rational]
        if let amount = total.fen, let words = wordWeights(weights) {
            allocation = LargestRemainder.shares(of: amount.magnitude, by: words)
        } else {
            allocation = LargestRemainder.shares(
                of: total.count.ratio.numerator.magnitude, by: try bigWeights(weights))
        }
        return allocation.map { .fen(whole: total.signum < 0 ? -$0 : $0) }
    }

    /// The weights as whole numbers in the same proportion, if they and their sum fit a word.
    private static func wordWeights(_ weights: [Rational]) -> [UInt64]? {
        var common: UInt64 = 1
        for weight in weights {
            guard case .word(_, let denominator) = weight.storage else { return nil }
            if common % denominator.magnitude == 0 { continue }
            let factor = denominator.magnitude / common.commonDivisor(with: denominator.magnitude)
            let (product, overflow) = common.multipliedReportingOverflow(by: factor)
            if overflow { return nil }
            common = product
        }
        var sum: UInt64 = 0
        var result: [UInt64] = []
        result.reserveCapacity(weights.count)
        for weight in weights {
            guard case .word(let numerator, let denominator) = weight.storage else { return nil }
            let (scaled, tooLong) = numerator.magnitude.multipliedReportingOverflow(
                by: common / denominator.magnitude)
            let (next, overflow) = sum.addingReportingOverflow(scaled)
            if tooLong || overflow { return nil }
            sum = next
            result.append(scaled)
        }
        return result
    }

    private static func bigWeights(_ weights: [Rational]) throws(NumberError) -> [BigUInt] {
        var common: BigUInt = 1
        let ratios = weights.map(\.ratio)
        for ratio in ratios {
            let rest = common.divided(by: ratio.denominator).remainder
            if rest.isZero { continue }
            let shared = ratio.denominator.commonDivisor(with: rest)
            common = common.times(ratio.denominator.dividedExactly(by: shared))
            if !DigitLimit.admits(common) { throw NumberError(.tooLarge) }
        }
        return ratios.map {
            common.dividedExactly(by: $0.denominator).times($0.numerator.magnitude)
        }
    }
}
