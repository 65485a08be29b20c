/// A measure on its way out of a text.
struct MeasureDraft {
    let number: Int
    let head: PlacedText
    var paragraph: PlacedText
    var units: PlacedText?

    var line: Int? { head.places.first?.line }

    /// The heading: what stands before the first full stop.
    private var titleEnd: Int {
        (0..<paragraph.count).first { "。！？".contains(paragraph[$0]) } ?? paragraph.count
    }

    func measure(_ rules: ReadingRules) -> PlanMeasure {
        let end = titleEnd
        let title = paragraph[0..<end].text
        let text = paragraph[min(end + 1, paragraph.count)..<paragraph.count].trimmed().text
        let sentences = PlanSentences.of(text.isEmpty ? title : text)
        let readings =
            headReadings + rules.readings(of: paragraph, mayEndOpen: text.isEmpty)
            + (units.map { rules.readings(of: $0, mayEndOpen: true) } ?? [])
        return PlanMeasure(
            number: number, title: title, text: text, units: units.map(UnitLine.names) ?? [],
            tasks: sentences.enumerated().map { index, sentence in
                PlanTask(
                    number: TaskNumber(measure: number, place: index + 1), text: sentence,
                    line: line)
            }, readings: readings, line: line)
    }

    /// A number that was read out of letters.
    private var headReadings: [PlanReading] {
        guard !head.characters.dropLast().allSatisfy(\.isNumber), let place = head.places.first
        else { return [] }
        let mark = String(head.characters.suffix(1))
        return [
            PlanReading(
                place: place, written: head.text, proposed: "\(number)\(mark)", sureness: .sure,
                reason: "序号的数字认成了字母")
        ]
    }
}
