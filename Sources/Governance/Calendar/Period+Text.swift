extension Period: CustomStringConvertible {
    /// Reads a period written exactly like `2020-03`, `2020-Q1`, `2020-H1` or `2020`.
    ///
    /// - Parameter text: ASCII characters; nothing is trimmed or guessed.
    /// - Throws: `calendar.period.text` for another form, `calendar.period.nonexistent` for a period that does not exist.
    public init(text: String) throws(GovernanceError) {
        guard let (kind, year, index) = Self.parse(Array(text.utf8)) else {
            throw GovernanceError(
                .periodText,
                "期间\(QuotedText(text))的写法不对，请写成 2020-03（月）、2020-Q1（季度）、2020-H1（半年）或 2020（全年）。")
        }
        try self.init(kind: kind, year: year, index: index)
    }

    private static func parse(_ bytes: [UInt8]) -> (PeriodKind, Int, Int)? {
        guard bytes.count >= 4, let year = Day.whole(bytes[0..<4]) else { return nil }
        if bytes.count == 4 { return (.year, year, 1) }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        let kind: PeriodKind
        switch bytes[5] {
        case UInt8(ascii: "Q"): kind = .quarter
        case UInt8(ascii: "H"): kind = .half
        default: return Day.whole(bytes[5..<7]).map { (.month, year, $0) }
        }
        return Day.whole(bytes[6..<7]).map { (kind, year, $0) }
    }

    /// The period as it is written: `2020-03`, `2020-Q1`, `2020-H1` or `2020`.
    public var description: String {
        let year = Day.padded(year, 4)
        return switch kind {
        case .month: "\(year)-\(Day.padded(index, 2))"
        case .quarter: "\(year)-Q\(index)"
        case .half: "\(year)-H\(index)"
        case .year: year
        }
    }

    /// The period as 2020年3月, 2020年第1季度, 2020年上半年 or 2020年.
    public var chinese: String {
        switch kind {
        case .month: "\(year)年\(index)月"
        case .quarter: "\(year)年第\(index)季度"
        case .half: "\(year)年\(index == 1 ? "上" : "下")半年"
        case .year: "\(year)年"
        }
    }
}
