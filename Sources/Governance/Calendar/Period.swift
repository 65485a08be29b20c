/// A calendar month, quarter, half-year or year: what a payment is for.
public struct Period: Sendable, Hashable, Comparable {
    /// How long it is.
    public let kind: PeriodKind
    /// The calendar year.
    public let year: Int
    /// Which one of its kind in the year, from 1.
    public let index: Int

    /// A period that is known to exist.
    init(existing kind: PeriodKind, _ year: Int, _ index: Int) {
        self.kind = kind
        self.year = year
        self.index = index
    }

    /// The period of a kind in a year.
    ///
    /// - Parameters:
    ///   - kind: How long it is.
    ///   - year: The calendar year.
    ///   - index: Which one of its kind in the year, from 1.
    /// - Throws: `calendar.period.nonexistent` when there is none.
    public init(kind: PeriodKind, year: Int, index: Int) throws(GovernanceError) {
        let count = 12 / kind.monthCount
        guard (1...9999).contains(year), (1...count).contains(index) else {
            let rule =
                switch kind {
                case .month: "年份是 1 到 9999，月份是 1 到 12"
                case .quarter: "年份是 1 到 9999，季度是 1 到 4"
                case .half: "年份是 1 到 9999，半年是 1（上半年）或 2（下半年）"
                case .year: "年份是 1 到 9999"
                }
            let shown = kind == .year ? "\(year)年" : "\(year)年第\(index)个\(kind.chinese)"
            throw GovernanceError(
                .periodNonexistent, "没有“\(shown)”这个期间：\(rule)，请核对。")
        }
        self.init(existing: kind, year, index)
    }

    /// A month.
    ///
    /// - Parameters:
    ///   - year: The calendar year.
    ///   - month: The month, 1 to 12.
    /// - Returns: The month as a period.
    /// - Throws: `calendar.period.nonexistent` when there is none.
    public static func month(_ year: Int, _ month: Int) throws(GovernanceError) -> Period {
        try Period(kind: .month, year: year, index: month)
    }

    /// A quarter.
    ///
    /// - Parameters:
    ///   - year: The calendar year.
    ///   - quarter: The quarter, 1 to 4.
    /// - Returns: The quarter as a period.
    /// - Throws: `calendar.period.nonexistent` when there is none.
    public static func quarter(_ year: Int, _ quarter: Int) throws(GovernanceError) -> Period {
        try Period(kind: .quarter, year: year, index: quarter)
    }

    /// A half-year.
    ///
    /// - Parameters:
    ///   - year: The calendar year.
    ///   - half: 1 for January to June, 2 for July to December.
    /// - Returns: The half-year as a period.
    /// - Throws: `calendar.period.nonexistent` when there is none.
    public static func half(_ year: Int, _ half: Int) throws(GovernanceError) -> Period {
        try Period(kind: .half, year: year, index: half)
    }

    /// A calendar year.
    ///
    /// - Parameter year: The calendar year.
    /// - Returns: The year as a period.
    /// - Throws: `calendar.period.nonexistent` outside the years 1 to 9999.
    public static func year(_ year: Int) throws(GovernanceError) -> Period {
        try Period(kind: .year, year: year, index: 1)
    }

    /// The period of a kind that a day belongs to.
    public static func containing(_ day: Day, kind: PeriodKind = .month) -> Period {
        Period(existing: kind, day.year, (day.month - 1) / kind.monthCount + 1)
    }

    /// Whether the left period begins earlier, or begins on the same day and is shorter.
    public static func < (left: Period, right: Period) -> Bool {
        (left.year, left.firstMonth, left.kind.monthCount)
            < (right.year, right.firstMonth, right.kind.monthCount)
    }
}
