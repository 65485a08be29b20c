/// Names that somebody may have meant who wrote one that does not exist.
package enum NearNames {
    /// The names that are most like one that does not exist.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - names: The names that there are.
    ///   - limit: How many to offer at most.
    /// - Returns: The near names, the nearest first; none when nothing is near.
    package static func suggest(
        _ name: String, among names: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let written = Array(name.lowercased().unicodeScalars.prefix(64))
        // A third of the letters may differ, at least one; a name of one letter resembles nothing.
        let tolerance = max(1, written.count / 3)
        var near: [(distance: Int, name: String)] = []
        for candidate in names where candidate != name {
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(letters.count - written.count) <= tolerance else { continue }
            let distance = distance(written, letters)
            if distance <= tolerance, distance < max(written.count, letters.count) {
                near.append((distance, candidate))
            }
        }
        near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
        // Beside a slip of one letter, a name that differs in four is no help.
        let best = near.first?.distance ?? 0
        return near.prefix(limit).filter { $0.distance <= best + 1 }.map(\.name)
    }

    /// The near names as the end of a message, “，是不是 x、y？”; empty when nothing is near.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - names: The names that there are.
    /// - Returns: Words to append to a message that has no full stop.
    package static func hint(_ name: String, among names: some Sequence<String>) -> String {
        let near = suggest(name, among: names)
        guard !near.isEmpty else { return "" }
        return "，是不是 \(near.joined(separator: "、"))？"
    }

    /// The number of letters to insert, remove, replace or exchange with their neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, a) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, b) in right.enumerated() {
                var best = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (a == b ? 0 : 1))
                if row > 0, column > 0, a == right[column - 1], b == left[row - 1] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
