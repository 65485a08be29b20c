/// Finds punctuation of half width all through a text: one reading for each mark, not one for each place.
enum HalfWidthPunctuation {
    static func readings(of text: String) -> [PlanReading] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var found: [Character: (first: TextPlace, count: Int)] = [:]
        for (row, line) in lines.enumerated() {
            let characters = Array(line)
            for index in characters.indices
            where ChinesePunctuation.isHalfWidth(characters, index) {
                let place = TextPlace(line: row + 1, column: index + 1)
                found[characters[index], default: (place, 0)].count += 1
            }
        }
        return ChinesePunctuation.pairs.compactMap { half, full in
            guard let (first, count) = found[half] else { return nil }
            return PlanReading(
                place: first, written: String(half), proposed: String(full), sureness: .sure,
                reason: "中文里用了半角标点，全文 \(count) 处", count: count, isEverywhere: true)
        }
    }
}
