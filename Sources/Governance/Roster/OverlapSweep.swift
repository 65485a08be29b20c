/// Finds ranges that share days, for records that must not be in force at the same time.
enum OverlapSweep {
    /// For each record that overlaps one that begins earlier, the pair of their indices, the greater one first.
    ///
    /// One partner is named for each record, so the work and the answer stay small when many overlap.
    static func pairs(_ records: [(index: Int, range: DayRange)]) -> [(record: Int, other: Int)] {
        var found: [(record: Int, other: Int)] = []
        var furthest: (index: Int, range: DayRange)?
        let sorted = records.sorted { ($0.range.first, $0.index) < ($1.range.first, $1.index) }
        for current in sorted {
            guard let reached = furthest else {
                furthest = current
                continue
            }
            if reached.range.overlaps(current.range) {
                found.append(
                    (max(reached.index, current.index), min(reached.index, current.index)))
            }
            if isLater(current.range.last, than: reached.range.last) { furthest = current }
        }
        return found
    }

    private static func isLater(_ end: Day?, than other: Day?) -> Bool {
        guard let other else { return false }
        return end.map { $0 > other } ?? true
    }
}
