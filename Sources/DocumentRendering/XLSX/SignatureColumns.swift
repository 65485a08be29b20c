/// Shares the columns of a sheet out to the places to sign, as evenly as their widths allow.
enum SignatureColumns {
    /// Ranges of neighbouring columns that cover all; fewer than asked for when there are too few columns.
    static func split(_ widths: [Int], into count: Int) -> [ClosedRange<Int>] {
        guard count > 0, widths.count >= count else { return [] }
        let total = widths.reduce(0, +)
        var ranges: [ClosedRange<Int>] = []
        var first = 0
        var passed = 0
        for (index, width) in widths.enumerated() {
            passed += width
            let left = count - ranges.count - 1
            let isFull = passed * count >= total * (ranges.count + 1)
            let mustEnd = widths.count - index - 1 == left
            if left > 0, isFull || mustEnd {
                ranges.append(first...index)
                first = index + 1
            }
        }
        ranges.append(first...(widths.count - 1))
        return ranges
    }
}
