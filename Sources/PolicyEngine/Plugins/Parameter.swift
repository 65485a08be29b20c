public import Governance

/// A standard that changes over the years: its values, each with the day from which it holds.
public struct Parameter: Hashable, Sendable {
    /// A value, and the document that set it.
    public struct Setting: Hashable, Sendable {
        /// The value.
        public let value: ParameterValue
        /// The document of this value, or else that of the parameter.
        public let basis: String?
        /// Where the dated value begins in its file.
        public let place: SourcePlace
    }

    /// The name by which formulas read it.
    public let name: String
    /// The name for people, when it has one.
    public let title: String?
    /// The unit of its numbers, for people.
    public let unit: String?
    /// The document and clause that set it.
    public let basis: String?
    /// Where it is defined.
    public let place: SourcePlace
    /// Its values over time.
    public let timeline: Timeline<Setting>
}
