public import ExactNumbers

/// One part of a prorated period: its days, what it weighs, and the day whose values it uses.
public struct ProrationPart: Sendable, Hashable {
    /// The days of the part; always with a last day.
    public let range: DayRange
    /// The day whose parameter values hold for the part.
    public let valuesOn: Day
    /// What was counted of the part, in `unit`; a fraction where a cut runs through a month of a longer period.
    public let numerator: Rational
    /// What the count is divided by, in `unit`.
    public let denominator: Rational
    /// What was counted.
    public let unit: ProrationUnit
    /// The exact weight: numerator ÷ denominator.
    public let weight: Rational

    init(range: DayRange, numerator: Rational, denominator: Rational, unit: ProrationUnit) {
        self.range = range
        valuesOn = range.first
        self.numerator = numerator
        self.denominator = denominator
        self.unit = unit
        weight = Self.exact { () throws(NumberError) in try numerator / denominator }
    }

    /// How the weight came about, such as 16天 ÷ 31天.
    public var chinese: String {
        unit == .whole
            ? unit.chinese : "\(numerator)\(unit.chinese) ÷ \(denominator)\(unit.chinese)"
    }

    /// Arithmetic on a few days and months, which can neither divide by zero nor grow too large.
    static func exact(_ body: () throws(NumberError) -> Rational) -> Rational {
        do {
            return try body()
        } catch {
            preconditionFailure("counts of days and months stay small and positive: \(error)")
        }
    }
}
