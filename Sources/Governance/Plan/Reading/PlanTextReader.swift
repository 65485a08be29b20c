/// Reads a work plan out of its text as it is: heads 一、 and 1., punctuation of either width, lines of responsible units, scanning errors.
public struct PlanTextReader: Sendable {
    private let rules: ReadingRules

    /// A reader.
    ///
    /// - Parameter confusions: What the township knows its scanner to confuse, heard before the standard ones.
    public init(confusions: [KnownConfusion] = []) {
        rules = ReadingRules(confusions: confusions + KnownConfusion.standard)
    }

    /// Reads a plan.
    ///
    /// Nothing of the text is changed: what seems to be a scanning error becomes a ``PlanReading`` of what it is in.
    ///
    /// - Parameters:
    ///   - text: The whole text.
    ///   - year: The year; `nil` takes the first one that the text names.
    ///   - source: What the plan says it was imported from.
    /// - Returns: The plan, with a task for each sentence of a measure, and what was unsure.
    /// - Throws: Everything that keeps it from being a plan, with lines.
    public func read(_ text: String, year: Int? = nil, source: String = "") throws(PlanErrors)
        -> PlanText
    {
        var draft = PlanDraft()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let placed = PlacedText(line, number: index + 1)
            for part in PlanLine.lines(placed, next: draft.next) { draft.take(part) }
        }
        guard !draft.sections.isEmpty else {
            throw PlanErrors([
                PlanError(.sectionsMissing, line: 1, "没有找到“一、”这样的标题，请核对是不是工作计划的全文")
            ])
        }
        let found = year ?? PlanTextReader.year(in: text)
        let plan = plan(draft, text, found ?? 1, source)
        var errors = draft.errors + PlanCheck(plan).errors()
        if found == nil {
            errors.append(
                PlanError(.yearMissing, line: 1, "文中没有写是哪一年的计划，请用 --year 写明"))
        }
        guard errors.isEmpty else {
            throw PlanErrors(
                errors.enumerated().sorted {
                    ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
                }.map(\.element))
        }
        return PlanText(plan: plan, doubts: draft.doubts)
    }

    private func plan(_ draft: PlanDraft, _ text: String, _ year: Int, _ source: String)
        -> WorkPlan
    {
        var preamble = draft.preamble
        var title = "\(year)年工作计划"
        var readings: [PlanReading] = []
        // A short first line without a full stop is what the paper is called.
        if let first = preamble.first, first.count <= 40, !first.text.contains("。") {
            title = first.text
            readings += rules.readings(of: first, mayEndOpen: true)
            preamble.removeFirst()
        }
        readings += preamble.flatMap { rules.readings(of: $0, mayEndOpen: false) }
        return WorkPlan(
            year: year, title: title, source: source, preamble: preamble.map(\.text),
            sections: draft.sections.map { $0.section(rules) },
            readings: readings + HalfWidthPunctuation.readings(of: text))
    }

    /// The first year that is written with 年 behind it.
    private static func year(in text: String) -> Int? {
        let characters = Array(text)
        return characters.indices.lazy.filter { characters[$0] == "年" && $0 >= 4 }
            .compactMap { index -> Int? in
                let digits = characters[index - 4..<index].compactMap(LookalikeDigitRule.digit)
                guard digits.count == 4, let year = Int(String(digits)) else { return nil }
                return (1949...2999).contains(year) ? year : nil
            }.first
    }
}
