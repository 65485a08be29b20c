/// The number of a task: that of its measure and its own within it, as 3.2.
public struct TaskNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number of the measure.
    public let measure: Int
    /// The number within the measure, from 1.
    public let place: Int

    /// The number of a task of a measure.
    public init(measure: Int, place: Int) {
        self.measure = measure
        self.place = place
    }

    /// Reads a number written as `3.2`.
    ///
    /// It is `nil` for anything else, also for leading zeros.
    ///
    /// - Parameter text: Two whole numbers from 1 with a point between.
    public init?(text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let measure = TaskNumber.whole(parts[0]),
            let place = TaskNumber.whole(parts[1])
        else { return nil }
        self.init(measure: measure, place: place)
    }

    private static func whole(_ text: Substring) -> Int? {
        let bytes = Array(text.utf8)
        guard (1...6).contains(bytes.count), bytes[0] != UInt8(ascii: "0") else { return nil }
        return Day.whole(bytes[...])
    }

    /// Measures first, then the tasks of a measure.
    public static func < (left: TaskNumber, right: TaskNumber) -> Bool {
        (left.measure, left.place) < (right.measure, right.place)
    }

    /// The number as 3.2.
    public var description: String { "\(measure).\(place)" }
}
