/// Takes the responsible units out of a line: the leading one first, then the others in order.
enum UnitLine {
    private static let leading = ["牵头单位", "牵头部门", "牵头股室", "主责单位"]
    private static let others = [
        "责任单位", "责任部门", "责任股室", "配合单位", "配合部门", "协助单位", "协办单位", "主办单位",
    ]
    private static let colons = Set("：:")
    private static let separators = Set("、，,；; 　\t")

    /// The text before the first such word, and the rest from that word on.
    static func split(_ line: PlacedText) -> (text: PlacedText, units: PlacedText?) {
        guard let start = marks(in: line).map(\.start).min() else { return (line, nil) }
        // Some plans put the units in brackets behind the text.
        let isBracketed = line.at(start - 1).map { "（(【[".contains($0) } ?? false
        let text = line[0..<(isBracketed ? start - 1 : start)].trimmed()
        var units = line[start..<line.count].trimmed()
        if isBracketed, let last = units.at(units.count - 1), "）)】]".contains(last) {
            units = units[0..<units.count - 1]
        }
        return (text, units)
    }

    /// The names in a line that ``split(_:)`` found, each without remarks about who leads.
    static func names(_ line: PlacedText) -> [String] {
        let marks = marks(in: line).sorted { $0.start < $1.start }
        var lead: [String] = []
        var rest: [String] = []
        for (index, mark) in marks.enumerated() {
            let end = index + 1 < marks.count ? marks[index + 1].start : line.count
            let found = plainNames(line[mark.end..<end])
            if mark.leads { lead += found } else { rest += found }
        }
        return marks.isEmpty ? plainNames(line) : lead + rest
    }

    private struct Mark {
        let start: Int
        let end: Int
        let leads: Bool
    }

    private static func marks(in line: PlacedText) -> [Mark] {
        func marks(_ words: [String], leads: Bool) -> [Mark] {
            words.flatMap { word in
                line.indices(of: Array(word)).compactMap { start in
                    var end = start + word.count
                    while line.at(end)?.isWhitespace ?? false { end += 1 }
                    guard line.at(end).map(colons.contains) ?? false else { return nil }
                    return Mark(start: start, end: end + 1, leads: leads)
                }
            }
        }
        return marks(leading, leads: true) + marks(others, leads: false)
    }

    private static func plainNames(_ text: PlacedText) -> [String] {
        var names: [String] = []
        for part in withoutRemarks(text).split(whereSeparator: separators.contains) {
            var name = part
            while let last = name.last, "。.；;".contains(last) { name.removeLast() }
            if !name.isEmpty { names.append(String(name)) }
        }
        return names
    }

    /// Without what stands in brackets about leading: 排在第一的为牵头单位，下同.
    private static func withoutRemarks(_ text: PlacedText) -> [Character] {
        var kept: [Character] = []
        var index = 0
        while index < text.count {
            if "（(".contains(text[index]),
                let close = (index..<text.count).first(where: { "）)".contains(text[$0]) }),
                ["牵头", "下同", "排在"].contains(where: text[index..<close].text.contains)
            {
                index = close + 1
            } else {
                kept.append(text[index])
                index += 1
            }
        }
        return kept
    }
}
