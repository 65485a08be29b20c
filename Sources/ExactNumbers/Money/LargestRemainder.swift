import BigInt

/// The method of the largest remainder, over whole weights.
enum LargestRemainder {
    /// Shares of a total in proportion to weights whose sum is positive and fits a word.
    static func shares(of total: UInt64, by weights: [UInt64]) -> [Rational] {
        let sum = weights.reduce(0, +)
        var shares: [UInt64] = []
        var remainders: [UInt64] = []
        shares.reserveCapacity(weights.count)
        remainders.reserveCapacity(weights.count)
        var left = total
        for weight in weights {
            // The weight is at most the sum, so the quotient is at most the total.
            let (share, rest) = sum.dividingFullWidth(total.multipliedFullWidth(by: weight))
            shares.append(share)
            remainders.append(rest)
            left -= share
        }
        for index in largest(Int(left), of: remainders) { shares[index] += 1 }
        return shares.map { Rational(isNegative: false, $0, 1) }
    }

    /// Shares of a total in proportion to weights of any size whose sum is positive.
    static func shares(of total: BigUInt, by weights: [BigUInt]) -> [Rational] {
        let sum = weights.reduce(0, +)
        var shares: [BigUInt] = []
        var remainders: [BigUInt] = []
        var left = total
        for weight in weights {
            let (share, rest) = total.times(weight).divided(by: sum)
            shares.append(share)
            remainders.append(rest)
            left -= share
        }
        for index in largest(Int(left), of: remainders) { shares[index] += 1 }
        return shares.map { Rational(whole: BigInt($0)) }
    }

    /// The positions of the largest remainders, of equal ones the first.
    private static func largest(_ count: Int, of remainders: [some Comparable]) -> ArraySlice<Int> {
        if count == 0 { return [] }
        return remainders.indices.sorted { first, second in
            remainders[first] == remainders[second]
                ? first < second : remainders[first] > remainders[second]
        }.prefix(count)
    }
}
