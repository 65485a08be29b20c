/// Values that each hold from a day until the next one does, and know when they were announced.
public struct Timeline<Value: Sendable>: Sendable {
    /// The entries, in the order of the days from which they hold.
    public let entries: [Entry]

    /// Makes a timeline of entries in order.
    ///
    /// - Parameter entries: Entries with rising days; none at all is allowed.
    /// - Throws: `calendar.timeline.order` or `calendar.timeline.duplicate`; the context has the indices of both entries.
    public init(_ entries: [Entry]) throws(GovernanceError) {
        for index in entries.indices.dropFirst() {
            let (before, entry) = (entries[index - 1], entries[index])
            let context = GovernanceErrorContext(
                record: index, otherRecord: index - 1, field: "from")
            if entry.from == before.from {
                throw GovernanceError(
                    .timelineDuplicate,
                    "第\(index)项和第\(index + 1)项都从 \(entry.from) 起执行，同一天只能有一个值，请删去一项或改正日期。",
                    context: context)
            }
            if entry.from < before.from {
                throw GovernanceError(
                    .timelineOrder,
                    "第\(index + 1)项从 \(entry.from) 起执行，却排在从 \(before.from) 起执行的第\(index)项之后，请按日期先后排列。",
                    context: context)
            }
        }
        self.entries = entries
    }

    /// The entry that holds on a day, or nil before the first.
    ///
    /// - Parameters:
    ///   - day: The day for which a value is asked.
    ///   - known: Entries announced after this day are not seen; by default everything is known.
    /// - Returns: Of the entries that are seen and begin on or before the day, the latest.
    public func value(on day: Day, known: Day? = nil) -> Entry? {
        var index = count(through: day)
        while index > 0 {
            index -= 1
            if entries[index].isKnown(on: known) { return entries[index] }
        }
        return nil
    }

    /// The days after the first day of a range on which another entry begins to hold.
    ///
    /// - Parameters:
    ///   - range: The days to look at.
    ///   - known: Entries announced after this day are not seen; by default everything is known.
    /// - Returns: The days, in order.
    public func changes(in range: DayRange, known: Day? = nil) -> [Day] {
        let start = count(through: range.first)
        let end = range.last.map(count(through:)) ?? entries.count
        return entries[start..<end].filter { $0.isKnown(on: known) }.map(\.from)
    }

    /// How many entries begin on or before a day.
    private func count(through day: Day) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].from <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Timeline: Equatable where Value: Equatable {}
extension Timeline: Hashable where Value: Hashable {}
