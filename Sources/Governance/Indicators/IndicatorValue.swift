public import ExactNumbers

/// An indicator as of a day.
public struct IndicatorValue: Sendable, Hashable {
    /// The indicator.
    public let definition: IndicatorDefinition
    /// The day.
    public let day: Day
    /// The value; `nil` where there is nothing to compute it from, such as a rate of nothing.
    public let value: Rational?
    /// What it was computed from, in the order of reading.
    public let reads: [IndicatorRead]

    /// A value with all its parts.
    public init(
        _ definition: IndicatorDefinition, on day: Day, value: Rational?, reads: [IndicatorRead]
    ) {
        self.definition = definition
        self.day = day
        self.value = value
        self.reads = reads
    }

    /// Whether the target is reached; `nil` without a target or a value.
    public var isReached: Bool? { value.flatMap(definition.isReached) }
}
