import ExactNumbers

/// The explanation of one statement in words, line by line, for the terminal and for files of text.
public struct ExplanationText: Sendable {
    private let statement: Statement

    /// The explanation that a statement carries, in words.
    public init(_ statement: Statement) { self.statement = statement }

    /// All lines; those of sources are indented, with their columns aligned.
    public var lines: [String] {
        guard let explanation = statement.explanation else {
            return ["没有记下计算过程。"]
        }
        var lines = explanation.items.flatMap { self.lines(of: $0) }
        lines += netCalculation.map(\.line)
        if let reason = statement.unpaidReason { lines.append("不发：\(reason)") }
        lines += statement.warnings.map { "提醒：\($0.message)" }
        return lines
    }

    /// The computations as blocks of a document, in declared order, the net amount last.
    ///
    /// Beside what ``lines`` says they name the sources of numbers written into formulas, and lead from item to item.
    public var calculations: [DocumentCalculation] {
        guard let explanation = statement.explanation else { return [] }
        return explanation.items.map { calculation(of: $0, isComplete: true) } + netCalculation
    }

    private var netCalculation: [DocumentCalculation] {
        let kinds = statement.explanation?.items.map(\.item.kind) ?? []
        guard kinds.contains(.pay) || kinds.contains(.deduction) else { return [] }
        let net = (statement.gross - statement.deductions).grouped
        var parts: [DocumentCalculation.Part] = [
            .text("应发合计 "), .figure(statement.gross.grouped, nil),
        ]
        if !statement.deductions.isZero {
            parts += [.text(" − 扣款合计 "), .figure(statement.deductions.grouped, nil)]
        }
        return [
            DocumentCalculation(
                id: ExpressionSources.net, title: "实发", parts: parts,
                result: statement.deductions.isZero ? "" : net)
        ]
    }

    // MARK: One item

    private func lines(of item: ItemExplanation) -> [String] {
        guard item.expression != nil, item.value != nil else {
            return ["\(item.item.title)  没有此项\(reason(of: item))   \(item.at)"]
        }
        let calculation = calculation(of: item, isComplete: false)
        let rows = calculation.sources.map {
            [$0.figure, $0.title, $0.since, $0.basis, $0.place]
        }
        return [calculation.line] + TextColumns.aligned(rows).map { "    " + $0 }
    }

    /// The last comparison that decided against the item.
    private func reason(of item: ItemExplanation) -> String {
        guard let decision = item.decisions.last else { return "，条件不成立" }
        return "，因为 \(decision.chinese)"
    }

    private func calculation(of item: ItemExplanation, isComplete: Bool) -> DocumentCalculation {
        let id = ExpressionSources.id(ofItem: item.item.id)
        let reasons = item.decisions.map {
            DocumentCalculation.Reason(text: "因为 \($0.formula)", place: $0.at)
        }
        guard let expression = item.expression, let value = item.value else {
            let unnamed = DocumentCalculation.Reason(text: "条件不成立", place: item.at)
            return DocumentCalculation(
                id: id, title: item.item.title, parts: [], remark: "没有此项",
                reasons: reasons.isEmpty ? [unnamed] : reasons)
        }
        let sources = ExpressionSources(expression, isComplete: isComplete)
        var text = ExpressionText(expression, references: sources.references)
        let parts = text.parts()
        let shown = item.item.rounding == nil ? value.description : Figure.text(value, .money)
        // A lone figure is its own result and need not be said twice.
        var isPlain = false
        if expression.steps.count == 1, case .figure(let figure, _)? = parts.last {
            isPlain = figure.hasSuffix(shown)
        }
        let rounding = item.item.rounding.flatMap { expression.value != value ? $0.chinese : nil }
        return DocumentCalculation(
            id: id, title: item.item.title, parts: parts, result: isPlain ? "" : shown,
            remark: rounding ?? "", reasons: isComplete ? reasons : [], sources: sources.list)
    }
}

extension Statement {
    /// How each item came about and what the net amount is, in words, a line each.
    ///
    /// Says so where no explanation was asked for. ``ExplanationText`` has the lines one by one.
    public var explanationText: String {
        ExplanationText(self).lines.joined(separator: "\n")
    }
}

extension Decision {
    /// The comparison and its outcome in words, such as `村集体经济净增收 0.00 不大于 0`.
    public var chinese: String {
        // `growth > 0` reaches the engine as `0 < growth`; the named side comes first again.
        let isSwapped = left.title.isEmpty && !right.title.isEmpty
        let (first, second) = isSwapped ? (right, left) : (left, right)
        return "\(first.chinese) \(verb(isSwapped)) \(second.chinese)"
    }

    /// The comparison as signs, such as `村集体经济净增收 30,000.00 > 0`.
    public var formula: String {
        let isSwapped = left.title.isEmpty && !right.title.isEmpty
        let (first, second) = isSwapped ? (right, left) : (left, right)
        let sign =
            switch (relation, held, isSwapped) {
            case (.equal, true, _): "="
            case (.equal, false, _): "≠"
            case (.less, true, false), (.lessOrEqual, false, true): "<"
            case (.less, true, true), (.lessOrEqual, false, false): ">"
            case (.less, false, false), (.lessOrEqual, true, true): "≥"
            case (.less, false, true), (.lessOrEqual, true, false): "≤"
            }
        return "\(first.chinese) \(sign) \(second.chinese)"
    }

    private func verb(_ isSwapped: Bool) -> String {
        switch relation {
        case .equal: held ? "等于" : "不等于"
        case .less: (held ? "" : "不") + (isSwapped ? "大于" : "小于")
        case .lessOrEqual: held ? (isSwapped ? "不小于" : "不大于") : (isSwapped ? "小于" : "大于")
        }
    }
}

extension DecisionSide {
    fileprivate var chinese: String { title.isEmpty ? text : "\(title) \(text)" }
}
