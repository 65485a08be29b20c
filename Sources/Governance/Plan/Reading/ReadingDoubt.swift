/// What a rule found in a paragraph: characters, and what should stand in their place.
struct ReadingDoubt: Sendable, Hashable {
    /// The characters that are replaced; empty where something is put in.
    var range: Range<Int>
    /// What stands there instead.
    var replacement: String
    var alternatives: [String] = []
    var sureness: PlanReading.Sureness
    var reason: String

    /// Whether two doubts are about the same characters.
    func touches(_ other: ReadingDoubt) -> Bool {
        if range.isEmpty || other.range.isEmpty {
            return range.lowerBound <= other.range.upperBound
                && other.range.lowerBound <= range.upperBound
        }
        return range.overlaps(other.range)
    }

    /// The reading, with as much of the paragraph around the characters as makes them unique in it.
    func reading(in paragraph: PlacedText) -> PlanReading {
        let around = context(in: paragraph)
        let before = paragraph[around.lowerBound..<range.lowerBound].text
        let after = paragraph[range.upperBound..<around.upperBound].text
        func whole(_ core: String) -> String { before + core + after }
        let first = min(range.lowerBound, paragraph.count - 1)
        return PlanReading(
            place: paragraph.places[first], written: whole(paragraph[range].text),
            proposed: whole(replacement), alternatives: alternatives.map(whole),
            sureness: sureness, reason: reason)
    }

    /// The range grown until what stands in it stands nowhere else in the paragraph, and can be read.
    private func context(in paragraph: PlacedText) -> Range<Int> {
        var grown = range
        while grown.count < 4
            || paragraph.indices(of: paragraph[grown].characters).count > 1
        {
            let canGrowLeft = grown.lowerBound > 0 && !endsSentence(paragraph[grown.lowerBound - 1])
            let canGrowRight =
                grown.upperBound < paragraph.count && !endsSentence(paragraph[grown.upperBound])
            let left = grown.lowerBound - (canGrowLeft ? 1 : 0)
            let right = grown.upperBound + (canGrowRight ? 1 : 0)
            if left..<right == grown { return grown }
            grown = left..<right
        }
        return grown
    }

    private func endsSentence(_ character: Character) -> Bool { "。！？".contains(character) }
}
