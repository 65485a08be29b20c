import ExactNumbers

/// The steps of an expression in an order that depends on nothing but its shape, so that two recordings of one formula can
/// be laid side by side.
struct CanonicalExpression {
    /// Figures and operations, each after its operands; the last is the result.
    var contents: [Expression.Step.Content]

    /// The steps that a step of an expression stands on.
    init(_ expression: Expression, root: Int? = nil) {
        var places: [Int: Int] = [:]
        var contents: [Expression.Step.Content] = []
        // A list of work instead of recursion: a formula with a long loop is a deep tree.
        var pending = [(position: root ?? expression.steps.count - 1, isReady: false)]
        while let (position, isReady) = pending.popLast() {
            guard places[position] == nil else { continue }
            guard case .operation(let operation, let operands) = expression.steps[position].content
            else {
                places[position] = contents.count
                contents.append(expression.steps[position].content)
                continue
            }
            if isReady {
                places[position] = contents.count
                contents.append(.operation(operation, operands.compactMap { places[$0] }))
            } else {
                pending.append((position, true))
                for operand in operands.reversed() where places[operand] == nil {
                    pending.append((operand, false))
                }
            }
        }
        self.contents = contents
    }

    /// What it comes to.
    func value() throws(NumberError) -> Rational {
        try Expression(steps: contents.map { Expression.Step($0, value: .zero) }).replayed()
    }

    /// Whether the same computation was carried out, with whatever figures and scales.
    func hasShape(of other: CanonicalExpression) -> Bool {
        contents.count == other.contents.count
            && zip(contents, other.contents).allSatisfy(CanonicalExpression.isComparable)
    }

    private static func isComparable(
        _ a: Expression.Step.Content, _ b: Expression.Step.Content
    ) -> Bool {
        switch (a, b) {
        case (.figure(let a), .figure(let b)): FigureKey(a) == FigureKey(b)
        case (.operation(let a, let x), .operation(let b, let y)): x == y && isSame(a, b)
        default: false
        }
    }

    private static func isSame(_ a: ExpressionOperation, _ b: ExpressionOperation) -> Bool {
        switch (a, b) {
        case (.rate(_, let x), .rate(_, let y)), (.marginal(_, let x), .marginal(_, let y)): x == y
        default: a == b
        }
    }
}

/// Which figure it is, whatever its value: figures of one key can be compared with one another.
enum FigureKey: Hashable {
    case input(String)
    case parameter(String)
    case item(String)
    case gross
    case pool(String)
    case yearToDate(String)
    case attribute(String)
    case proration
    case calendar(String)
    case function(String)
    /// Numbers written into a formula are the same wherever the same way is taken.
    case constant(Rational)
    /// The scale of an operation at a position.
    case scale(Int)

    init(_ figure: Figure) {
        self =
            switch figure.source {
            case .input(let id, _): .input(id)
            case .parameter(let name, _, _, _, _): .parameter(name)
            case .item(let id): .item(id)
            case .gross: .gross
            case .pool(let id): .pool(id)
            case .yearToDate(let name): .yearToDate(name)
            case .attribute(let name, _): .attribute(name)
            case .proration: .proration
            case .calendar: .calendar(figure.title)
            case .function(let name): .function(name)
            case .constant: .constant(figure.value)
            }
    }
}
