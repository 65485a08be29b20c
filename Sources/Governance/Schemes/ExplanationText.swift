import ExactNumbers

/// The explanation of one statement in words, line by line, for the terminal and for files of text.
public struct ExplanationText: Sendable {
    private let definition: SchemeDefinition
    private let statement: Statement

    /// An explanation in words.
    ///
    /// - Parameters:
    ///   - statement: A statement that carries its explanation.
    ///   - definition: The scheme it was computed by.
    public init(_ statement: Statement, of definition: SchemeDefinition) {
        self.statement = statement
        self.definition = definition
    }

    /// All lines; those of sources are indented, with their columns aligned.
    public var lines: [String] {
        guard let explanation = statement.explanation else {
            return ["没有记下计算过程。"]
        }
        var lines = explanation.items.flatMap { self.lines(of: $0) }
        if definition.items.contains(where: { $0.kind == .pay || $0.kind == .deduction }) {
            lines.append(netLine)
        }
        if let reason = statement.unpaidReason { lines.append("不发：\(reason)") }
        lines += statement.warnings.map { "提醒：\($0.message)" }
        return lines
    }

    private var netLine: String {
        guard !statement.deductions.isZero else { return "实发 = 应发合计 \(statement.gross.grouped)" }
        return "实发 = 应发合计 \(statement.gross.grouped) − 扣款合计 \(statement.deductions.grouped)"
            + " = \((statement.gross - statement.deductions).grouped)"
    }

    // MARK: One item

    private func lines(of item: ItemExplanation) -> [String] {
        guard let expression = item.expression, let value = item.value else {
            return ["\(item.item.title)  没有此项\(reason(of: item))   \(item.at)"]
        }
        return [head(item, expression, value)] + sources(of: expression)
    }

    private func head(_ item: ItemExplanation, _ expression: Expression, _ value: Rational)
        -> String
    {
        var text = ExpressionText(expression)
        let shown = item.item.rounding == nil ? value.description : Figure.text(value, .money)
        let computation = text.text()
        let isPlain = expression.steps.count == 1 && computation.hasSuffix(shown)
        var line = "\(item.item.title) = \(computation)" + (isPlain ? "" : " = \(shown)")
        if let rounding = item.item.rounding, expression.value != value {
            line += "   \(rounding.chinese)"
        }
        return line
    }

    /// The last comparison that decided against the item.
    private func reason(of item: ItemExplanation) -> String {
        guard let decision = item.decisions.last else { return "，条件不成立" }
        return "，因为 \(decision.chinese)"
    }

    // MARK: Sources

    private func sources(of expression: Expression) -> [String] {
        var rows: [[String]] = []
        for step in expression.steps {
            switch step.content {
            case .figure(let figure): if let row = row(of: figure) { rows.append(row) }
            case .operation(.rate(let scale, let field), let operands):
                rows.append(
                    piece(of: scale, field, at: expression.steps[operands[0]].value, step.value))
            case .operation(.marginal(let scale, let field), let operands):
                rows.append(
                    parts(of: scale, field, at: expression.steps[operands[0]].value, step.value))
            default: break
            }
        }
        var seen: Set<[String]> = []
        return TextColumns.aligned(rows.filter { seen.insert($0).inserted }).map { "    " + $0 }
    }

    private func row(of figure: Figure) -> [String]? {
        switch figure.source {
        case .input(_, let place), .attribute(_, let place):
            return [figure.text, figure.title, "", "", place?.description ?? ""]
        case .parameter(_, _, let from, let basis, let place):
            return [figure.text, figure.title, "\(from) 起", basis ?? "", place.description]
        case .proration(let note, let place):
            guard !figure.title.isEmpty else { return nil }
            return [figure.text, note, "", "", place?.description ?? ""]
        case .yearToDate, .pool, .function: return [figure.text, figure.title]
        case .item, .gross, .calendar, .constant: return nil
        }
    }

    private func piece(of scale: TierScale, _ field: String, at value: Rational, _ rate: Rational)
        -> [String]
    {
        let amount = Figure.text(value, .money)
        return [ExpressionText.percent(rate), "\(amount) 属于“\(range(of: scale, at: value))”一档"]
    }

    private func parts(of scale: TierScale, _ field: String, at value: Rational, _ result: Rational)
        -> [String]
    {
        [
            Figure.text(result, .money),
            "\(Figure.text(value, .money)) 分档累进，到“\(range(of: scale, at: value))”一档",
        ]
    }

    private func range(of scale: TierScale, at value: Rational) -> String {
        guard let position = scale.piece(for: value) else { return "分档表之外" }
        var words: [String] = []
        if position > 0 {
            switch scale.pieces[position - 1].bound {
            case .upto(let bound)?: words.append("超过 \(Figure.text(bound, .money))")
            case .below(let bound)?: words.append("\(Figure.text(bound, .money)) 以上")
            case nil: break
            }
        }
        switch scale.pieces[position].bound {
        case .upto(let bound)?: words.append("不超过 \(Figure.text(bound, .money))")
        case .below(let bound)?: words.append("不到 \(Figure.text(bound, .money))")
        case nil: break
        }
        return words.isEmpty ? "全部" : words.joined(separator: "、")
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
