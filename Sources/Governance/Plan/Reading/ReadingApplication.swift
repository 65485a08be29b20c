/// Puts confirmed readings on top of a text.
enum ReadingApplication {
    private struct Edit {
        let range: Range<Int>
        let replacement: [Character]
    }

    /// The text as it is read with the confirmed ones among some readings.
    ///
    /// A reading whose words do not stand in the text, because somebody has written others there, changes nothing; nor does one
    /// that has been carried out by hand.
    static func text(_ text: String, _ readings: [PlanReading], everywhere: [PlanReading] = [])
        -> String
    {
        let placed = PlacedText(verbatim: text)
        var edits: [Edit] = []
        for reading in readings where reading.decision == .accepted && !reading.isEverywhere {
            guard let edit = edit(for: reading, in: placed),
                !edits.contains(where: { $0.range.overlaps(edit.range) || $0.range == edit.range })
            else { continue }
            edits.append(edit)
        }
        var characters = placed.characters
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            characters.replaceSubrange(edit.range, with: edit.replacement)
        }
        var result = String(characters)
        for reading in everywhere where reading.decision == .accepted && reading.isEverywhere {
            for half in reading.written { result = ChinesePunctuation.restored(result, half) }
        }
        return result
    }

    private static func edit(for reading: PlanReading, in text: PlacedText) -> Edit? {
        let written = Array(reading.written)
        let proposed = Array(reading.proposed)
        guard let start = text.firstIndex(of: written) else { return nil }
        if proposed.count > written.count, text.firstIndex(of: proposed, from: start) == start {
            return nil
        }
        let before = zip(written, proposed).prefix { $0 == $1 }.count
        let rest = min(written.count, proposed.count) - before
        let after = zip(written.reversed(), proposed.reversed()).prefix(rest)
            .prefix { $0 == $1 }.count
        return Edit(
            range: start + before..<start + written.count - after,
            replacement: Array(proposed[before..<proposed.count - after]))
    }
}
