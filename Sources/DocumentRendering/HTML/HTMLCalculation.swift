import Governance

/// A calculation as HTML: the expression, whose figures lead to the lines that say where they were taken from.
struct HTMLCalculation {
    private let calculation: DocumentCalculation
    private let scope: String
    /// The anchors of the calculations among the same blocks, by their ids.
    private let neighbours: [String: String]
    private let position: Int

    /// Prepares a calculation; all anchors among these blocks begin with `scope`.
    init(_ calculation: DocumentCalculation, scope: String, among blocks: [DocumentBlock]) {
        self.calculation = calculation
        self.scope = scope
        var neighbours: [String: String] = [:]
        var position = 0
        for (index, block) in blocks.enumerated() {
            guard case .calculation(let other) = block else { continue }
            if neighbours[other.id] == nil { neighbours[other.id] = "\(scope)-\(index)" }
            if other == calculation { position = index }
        }
        self.neighbours = neighbours
        self.position = position
    }

    private var anchor: String { "\(scope)-\(position)" }

    var markup: String {
        var text = "<div class=\"calculation\" id=\"\(anchor)\">\n<p class=\"expression\">"
        text += "<b>\(HTMLText.escaped(calculation.title))</b>"
        if !calculation.parts.isEmpty {
            text += " = " + calculation.parts.map(markup).joined()
        }
        if !calculation.result.isEmpty {
            text += " = <strong>\(HTMLText.escaped(calculation.result))</strong>"
        }
        if !calculation.remark.isEmpty {
            text += " <em>\(HTMLText.escaped(calculation.remark))</em>"
        }
        text += "</p>\n"
        for reason in calculation.reasons {
            text += "<p class=\"reason\">\(HTMLText.escaped(reason.text))"
            text += " <small>\(HTMLText.escaped(reason.place))</small></p>\n"
        }
        return text + sources + "</div>\n"
    }

    private func markup(_ part: DocumentCalculation.Part) -> String {
        switch part {
        case .text(let text): return HTMLText.escaped(text)
        case .name(let name): return "<span>\(HTMLText.escaped(name))</span> "
        case .figure(let figure, let reference):
            let shown = HTMLText.escaped(figure)
            switch reference {
            case .source(let index)? where calculation.sources.indices.contains(index):
                let hint = calculation.sources[index].details.joined(separator: "　")
                return
                    "<a href=\"#\(anchor)-\(index)\" title=\"\(HTMLText.escaped(hint))\">\(shown)</a>"
            case .calculation(let id)?:
                guard let target = neighbours[id], target != anchor else { return shown }
                return "<a href=\"#\(target)\" title=\"见本页这一项\">\(shown)</a>"
            case .source?, nil: return shown
            }
        }
    }

    private var sources: String {
        guard !calculation.sources.isEmpty else { return "" }
        var text = "<table class=\"sources\"><tbody>\n"
        for (index, source) in calculation.sources.enumerated() {
            let cells =
                "<td>\(HTMLText.escaped(source.title))</td>"
                + "<td class=\"f\">\(HTMLText.escaped(source.since))</td>"
                + "<td>\(HTMLText.escaped(source.basis))</td>"
            text +=
                "<tr id=\"\(anchor)-\(index)\"><td class=\"n\">\(HTMLText.escaped(source.figure))</td>"
            text +=
                cells + "<td class=\"place\">\(HTMLText.escaped(source.place))</td></tr>\n"
        }
        return text + "</tbody></table>\n"
    }
}
