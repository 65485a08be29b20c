/// A section on its way out of a text.
struct SectionDraft {
    let ordinal: Int
    let head: PlacedText
    var title: PlacedText
    /// Whether the title stands on another line than the number.
    var isSplit = false
    var text = PlacedText()
    var measures: [MeasureDraft] = []

    var line: Int? { head.places.first?.line }

    func section(_ rules: ReadingRules) -> PlanSection {
        PlanSection(
            ordinal: ordinal, title: title.text, text: text.text,
            measures: measures.map { $0.measure(rules) },
            readings: splitReading + rules.readings(of: title, mayEndOpen: true)
                + rules.readings(of: text, mayEndOpen: false),
            line: line)
    }

    private var splitReading: [PlanReading] {
        guard isSplit, let place = head.places.last else { return [] }
        let next = TextPlace(line: place.line, column: place.column + 1)
        return [
            PlanReading(
                place: next, written: "\(head.text)\n\(title.text)",
                proposed: head.text + title.text, sureness: .sure, reason: "标题断成了两行")
        ]
    }
}
