import TabularFiles

/// Shares strips out to pages so that none is broken: how small to print, and where pages begin.
struct StripPages {
    /// The size in percent, as large as the width of the paper allows.
    let scale: Int
    /// The first rows of the second and further pages.
    let rows: [Int]

    /// - Parameters:
    ///   - strips: The rows of each strip.
    ///   - rows: All rows, with their heights in points.
    ///   - columnWidths: The widths of the columns in digits.
    ///   - width: The width that the paper leaves free, in millimetres.
    ///   - height: The height that the paper leaves free, in millimetres.
    init(
        strips: [ClosedRange<Int>], rows: [XLSXRow], columnWidths: [Double], width: Double,
        height: Double
    ) {
        // A digit of the standard font is 7 dots wide, of fonts that stand in for it up to 9.4; a column has 5 more, and
        // 96 dots are an inch. A column that spills over the page is worse than a border that is wider than asked.
        let dots = columnWidths.reduce(0) { $0 + $1 * 9.4 + 5 }
        let natural = dots / 96 * 25.4
        let scale = min(100, max(10, Int(width * 0.98 / natural * 100)))
        let room = height * 0.96 / 25.4 * 72 * 100 / Double(scale)
        func points(_ range: ClosedRange<Int>) -> Double {
            rows[range].reduce(0) { $0 + ($1.height ?? 15) }
        }
        var breaks: [Int] = []
        var used = strips.first.map { $0.lowerBound > 0 ? points(0...($0.lowerBound - 1)) : 0 } ?? 0
        var begun = false
        for strip in strips {
            let needed = points(strip)
            if begun, used + needed > room {
                breaks.append(strip.lowerBound)
                used = 0
            }
            used += needed
            begun = true
        }
        self.scale = scale
        self.rows = breaks
    }
}
