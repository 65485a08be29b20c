import Governance

/// Finds for each line of one run the line of the other that is about the same thing.
struct LineMatch {
    /// Pairs in the order of the later run; lines of the earlier one without a partner stand behind those of their
    /// organization.
    let pairs: [(before: PayLine?, after: PayLine?)]

    init(_ before: [PayLine], _ after: [PayLine]) {
        let candidates = Dictionary(grouping: before.indices, by: { LineMatch.who(before[$0]) })
        var partners: [Int: Int] = [:]
        var taken: Set<Int> = []
        // The same post of the same organization first, then the same post, then what is left of a person.
        for isClose in [LineMatch.samePlace, LineMatch.samePost, { _, _ in true }] {
            for (index, line) in after.enumerated() where partners[index] == nil {
                let match = candidates[LineMatch.who(line)]?.first { candidate in
                    !taken.contains(candidate) && isClose(before[candidate], line)
                }
                guard let match else { continue }
                partners[index] = match
                taken.insert(match)
            }
        }
        var pairs: [(before: PayLine?, after: PayLine?)] = after.enumerated().map { index, line in
            (partners[index].map { before[$0] }, line)
        }
        for (index, line) in before.enumerated() where !taken.contains(index) {
            let unit = line.organization?.id
            let last = pairs.lastIndex {
                unit != nil && ($0.after ?? $0.before)?.organization?.id == unit
            }
            pairs.insert((line, nil), at: last.map { $0 + 1 } ?? pairs.count)
        }
        self.pairs = pairs
    }

    static func who(_ line: PayLine) -> String {
        line.person?.id.text ?? line.organization?.id.text ?? line.written ?? ""
    }

    private static func samePost(_ a: PayLine, _ b: PayLine) -> Bool { a.post == b.post }

    private static func samePlace(_ a: PayLine, _ b: PayLine) -> Bool {
        samePost(a, b) && a.organization?.id == b.organization?.id
    }
}
