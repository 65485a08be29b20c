import Governance

/// Finds persons who return after other lines.
///
/// It keeps 16 bytes a person, not their ids.
struct PersonTracker {
    private struct Print: Hashable {
        let low: UInt64
        let high: UInt64
    }
    private var seen: Set<Print> = []
    private var last: String?

    /// Notes the person of the next line; true when the person was met before on a line that is not just before.
    mutating func isReturning(_ id: String?) -> Bool {
        defer { last = id }
        guard let id, id != last else { return false }
        return !seen.insert(PersonTracker.print(of: id)).inserted
    }

    /// Two independent hashes (FNV-1a and its reverse): a million persons meet by chance less than once in 10^26 runs.
    private static func print(of id: String) -> Print {
        var low: UInt64 = 0xcbf2_9ce4_8422_2325
        var high: UInt64 = 0x8422_2325_cbf2_9ce4
        for byte in id.utf8 {
            low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            high = (high &* 0x9e37_79b9_7f4a_7c15) ^ (UInt64(byte) &+ (high >> 29))
        }
        return Print(low: low, high: high)
    }

    static func returning(in entries: [SubjectEntry]) -> Set<Int> {
        var tracker = PersonTracker()
        var positions: Set<Int> = []
        var isReturning = false
        var last: String?
        for (position, entry) in entries.enumerated() {
            let id = entry.personID
            // All lines of a stretch that returns are refused, not only its first.
            if id == nil || id != last {
                isReturning = tracker.isReturning(id)
            } else {
                _ = tracker.isReturning(id)
            }
            if isReturning { positions.insert(position) }
            last = id
        }
        return positions
    }
}
