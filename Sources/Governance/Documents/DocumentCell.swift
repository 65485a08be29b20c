public import ExactNumbers

/// What stands in a cell of a document's table.
///
/// Nothing is rounded on the way to the reader: a number that shall be shown with two decimals is rounded, with
/// a rule that somebody chose, before it gets here.
public enum DocumentCell: Sendable, Hashable {
    /// A text, never taken for a number or a formula.
    case text(String)
    /// An amount, shown with two decimals.
    case amount(Money)
    /// An exact number, shown in full; one without a finite decimal form is shown as a quotient.
    case number(Rational)
    /// A date, shown as `2020-03-16`.
    case day(Day)
    /// Nothing.
    case empty

    /// The cell as people read it: amounts with thousands separators.
    public var shown: String {
        switch self {
        case .text(let text): text
        case .amount(let amount): amount.grouped
        case .number(let number): number.description
        case .day(let day): day.description
        case .empty: ""
        }
    }

    /// The cell as programs read it: amounts and numbers as plain decimals.
    public var plain: String {
        if case .amount(let amount) = self { return amount.description }
        return shown
    }
}
