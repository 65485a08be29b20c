extension Timeline {
    /// A value, the day from which it holds, and the day on which it became known.
    public struct Entry: Sendable {
        /// The day from which the value holds.
        public let from: Day
        /// The day on which it was announced; nil when it has always been known.
        public let announced: Day?
        /// The value.
        public let value: Value

        /// Makes an entry.
        public init(from: Day, announced: Day? = nil, value: Value) {
            self.from = from
            self.announced = announced
            self.value = value
        }

        /// Whether someone who knows what was announced up to a day (nil: everything) sees the entry.
        func isKnown(on day: Day?) -> Bool {
            guard let day, let announced else { return true }
            return announced <= day
        }
    }
}

extension Timeline.Entry: Equatable where Value: Equatable {}
extension Timeline.Entry: Hashable where Value: Hashable {}
