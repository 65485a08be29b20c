import ExactNumbers

/// Where the figures of an expression were taken from, each source once, and which step leads to which.
struct ExpressionSources {
    /// The id of the calculation of the net amount, where the sum of the `pay` items stands.
    static let net = "net"

    /// The id of an item's calculation.
    static func id(ofItem id: String) -> String { "item:\(id)" }

    private(set) var list: [DocumentCalculation.Source] = []
    /// What the figures and rates of steps lead to, by the positions of the steps.
    private(set) var references: [Int: DocumentCalculation.Reference] = [:]
    private var positions: [DocumentCalculation.Source: Int] = [:]
    private let isComplete: Bool

    /// Gathers the sources; a complete list has the numbers written into a formula and the calendar, too.
    init(_ expression: Expression, isComplete: Bool) {
        self.isComplete = isComplete
        for (position, step) in expression.steps.enumerated() {
            switch step.content {
            case .figure(let figure): add(figure, at: position)
            case .operation(.rate(let scale, _), let operands):
                let looked = Looked(up: expression.steps[operands[0]])
                add(
                    .init(
                        figure: ExpressionText.percent(step.value),
                        title: "\(looked.text) 属于“\(looked.range(of: scale))”一档"),
                    at: position)
            case .operation(.marginal(let scale, _), let operands):
                let looked = Looked(up: expression.steps[operands[0]])
                add(
                    .init(
                        figure: Figure.text(step.value, .money),
                        title: "\(looked.text) 分档累进，到“\(looked.range(of: scale))”一档"),
                    at: position)
            default: break
            }
        }
    }

    private mutating func add(_ source: DocumentCalculation.Source, at position: Int) {
        let known = positions[source] ?? list.count
        if known == list.count {
            positions[source] = known
            list.append(source)
        }
        references[position] = .source(known)
    }

    private mutating func add(_ figure: Figure, at position: Int) {
        switch figure.source {
        case .input(_, let place), .attribute(_, let place):
            add(
                .init(
                    figure: figure.text, title: figure.title, place: place?.description ?? ""),
                at: position)
        case .parameter(_, _, let from, let basis, let place):
            add(
                .init(
                    figure: figure.text, title: figure.title, since: "\(from) 起",
                    basis: basis ?? "", place: place.description), at: position)
        case .proration(let note, let place):
            if !figure.title.isEmpty {
                add(
                    .init(figure: figure.text, title: note, place: place?.description ?? ""),
                    at: position)
            } else if isComplete {
                add(.init(figure: figure.text, title: "整期的数，折算用"), at: position)
            }
        case .yearToDate, .pool, .function:
            add(.init(figure: figure.text, title: figure.title), at: position)
        case .item(let id): references[position] = .calculation(Self.id(ofItem: id))
        case .gross: references[position] = .calculation(Self.net)
        case .calendar:
            guard isComplete else { return }
            add(.init(figure: figure.text, title: figure.title + "（日历）"), at: position)
        case .constant(let place):
            guard isComplete else { return }
            add(
                .init(figure: figure.text, title: "写在公式里的数", place: place?.description ?? ""),
                at: position)
        }
    }
}

/// A number that is looked up in a scale, and how it and the bounds are written: years are no money.
private struct Looked {
    private let value: Rational
    private let style: FigureStyle

    init(up step: Expression.Step) {
        value = step.value
        style = if case .figure(let figure) = step.content { figure.style } else { .money }
    }

    var text: String { Figure.text(value, style) }

    func range(of scale: TierScale) -> String {
        guard let position = scale.piece(for: value) else { return "分档表之外" }
        var words: [String] = []
        if position > 0 {
            switch scale.pieces[position - 1].bound {
            case .upto(let bound)?: words.append("超过 \(Figure.text(bound, style))")
            case .below(let bound)?: words.append("\(Figure.text(bound, style)) 以上")
            case nil: break
            }
        }
        switch scale.pieces[position].bound {
        case .upto(let bound)?: words.append("不超过 \(Figure.text(bound, style))")
        case .below(let bound)?: words.append("不到 \(Figure.text(bound, style))")
        case nil: break
        }
        return words.isEmpty ? "全部" : words.joined(separator: "、")
    }
}
