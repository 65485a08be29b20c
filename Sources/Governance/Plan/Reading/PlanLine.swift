/// A line of a plan's text by what it is: heads of both kinds, 一、 and 1、, are told apart by their numbers.
enum PlanLine {
    /// 一、 and what stands behind it, which may be nothing.
    case section(ordinal: Int, head: PlacedText, title: PlacedText)
    /// 1. and what stands behind it.
    case measure(number: Int, head: PlacedText, body: PlacedText)
    /// What stands behind 责任单位, with the word itself where it says who leads.
    case units(PlacedText)
    /// Anything else.
    case body(PlacedText)

    private static let marks = Set("、.．，,")

    /// What a line is; a line of text may have its units at its end, which then follow.
    ///
    /// - Parameters:
    ///   - line: The line, without blanks at its ends.
    ///   - next: The number of the measure that comes next, which decides about letters that look like digits.
    /// - Returns: One part, or two where text and units share the line; none for an empty line.
    static func lines(_ line: PlacedText, next: Int) -> [PlanLine] {
        let (text, units) = UnitLine.split(line)
        let rest = units.map { [PlanLine.units($0)] } ?? []
        return text.isEmpty ? rest : [head(text, next) ?? .body(text)] + rest
    }

    private static func head(_ line: PlacedText, _ next: Int) -> PlanLine? {
        let numerals = line.characters.prefix(while: ChineseOrdinal.isNumeral)
        if let ordinal = ChineseOrdinal.value(numerals),
            let mark = line.at(numerals.count), marks.contains(mark)
        {
            let end = numerals.count + 1
            return .section(
                ordinal: ordinal, head: line[0..<end], title: line[end..<line.count].trimmed())
        }
        let written = line.characters.prefix { LookalikeDigitRule.digit($0) != nil }
        guard (1...3).contains(written.count), let mark = line.at(written.count),
            marks.contains(mark), !(line.at(written.count + 1)?.isNumber ?? false),
            let number = Int(String(written.compactMap(LookalikeDigitRule.digit)))
        else { return nil }
        // Letters are a number only where that number is due.
        guard written.allSatisfy(\.isNumber) || number == next else { return nil }
        let end = written.count + 1
        return .measure(
            number: number, head: line[0..<end], body: line[end..<line.count].trimmed())
    }
}
