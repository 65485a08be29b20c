public import ExactNumbers

/// Where a figure of an expression comes from.
public enum FigureSource: Sendable, Hashable {
    /// Supplied for the period.
    case input(id: String, place: RecordPlace?)
    /// A dated parameter of the plugin: where it stands, from when it holds, on what basis.
    case parameter(name: String, path: [String], from: Day, basis: String?, place: RecordPlace)
    /// Another item of the statement.
    case item(id: String)
    /// The sum of the `pay` items.
    case gross
    /// The subject's share of a pool.
    case pool(id: String)
    /// What earlier periods of the year came to.
    case yearToDate(String)
    /// An attribute of the person, the organization or the appointment.
    case attribute(name: String, place: RecordPlace?)
    /// Days or months served, or the days they are measured by.
    case proration(note: String, place: RecordPlace?)
    /// Something the calendar says.
    case calendar
    /// The answer of a function, such as the full years between two days.
    case function(name: String)
    /// Written into the formula.
    case constant(place: RecordPlace?)
}

/// How a figure is written.
public enum FigureStyle: Sendable, Hashable {
    /// With two decimals and separators.
    case money
    /// As it is.
    case number
    /// With a unit behind it, such as `天`.
    case count(unit: String)
}

/// A number that went into a computation, with its name and source.
public struct Figure: Sendable, Hashable {
    /// The exact value.
    public let value: Rational
    /// What people call it; empty for a number written into a formula.
    public let title: String
    /// Where it comes from.
    public let source: FigureSource
    /// How it is written.
    public let style: FigureStyle

    /// A figure with all its parts.
    public init(value: Rational, title: String, source: FigureSource, style: FigureStyle = .number)
    {
        self.value = value
        self.title = title
        self.source = source
        self.style = style
    }

    /// The value as it is written in an expression.
    public var text: String { Figure.text(value, style) }

    /// A value in a style.
    ///
    /// Amounts that are not whole 分 are written exactly.
    public static func text(_ value: Rational, _ style: FigureStyle) -> String {
        switch style {
        case .number: return value.description
        case .count(let unit): return value.description + unit
        case .money:
            guard let money = try? Money(exactly: value) else { return value.description }
            return money.grouped
        }
    }
}
