public import ExactNumbers
public import Governance

/// A value of a parameter, or a value inside one, with the place where it is written.
public struct ParameterValue: Hashable, Sendable {
    /// What a value can be.
    public indirect enum Content: Hashable, Sendable {
        /// An exact number.
        case number(Rational)
        /// A text.
        case text(String)
        /// True or false.
        case boolean(Bool)
        /// A day.
        case day(Day)
        /// Values in order.
        case list([ParameterValue])
        /// Named values.
        case table(ParameterTable)
    }

    /// What the value is.
    public let content: Content
    /// Where the value is written, so that an explanation can say so.
    public let place: SourcePlace
    /// The value as a scale, when it is a list of pieces with bounds.
    public let scale: TierScale?

    init(_ content: Content, at place: SourcePlace, scale: TierScale? = nil) {
        self.content = content
        self.place = place
        self.scale = scale
    }

    /// The value of a key, or nil when this is no table or has no such key.
    public subscript(key: String) -> ParameterValue? {
        if case .table(let table) = content { return table[key] }
        return nil
    }

    /// The number, or nil when this is none.
    public var number: Rational? {
        if case .number(let number) = content { return number }
        return nil
    }
}
