import ExactNumbers

/// Writes an expression as people write it: `绩效标准 800.00 × 考核得分 92 ÷ 100`.
struct ExpressionText {
    /// An expression with more steps than this is not written out.
    private static let longest = 80

    private let expression: Expression
    private var written = 0

    /// How tightly a piece of text holds together.
    private enum Binding: Int {
        case sum = 1
        case product
        case sign
        case atom
    }

    private struct Piece {
        let text: String
        let binding: Binding
    }

    init(_ expression: Expression) { self.expression = expression }

    /// The text; steps that would not fit on a few lines are left out with a mark.
    mutating func text() -> String { piece(expression.steps.count - 1).text }

    private mutating func piece(_ position: Int) -> Piece {
        written += 1
        let step = expression.steps[position]
        guard written <= ExpressionText.longest else {
            return Piece(text: "…(\(step.value))", binding: .atom)
        }
        switch step.content {
        case .figure(let figure):
            let name = figure.title.isEmpty || isCount(figure) ? "" : figure.title + " "
            let isNegative = figure.value.signum < 0 && name.isEmpty
            return Piece(text: name + figure.text, binding: isNegative ? .sign : .atom)
        case .operation(let operation, let operands): return piece(operation, operands, step.value)
        }
    }

    /// Days and months say what they are by their unit.
    private func isCount(_ figure: Figure) -> Bool {
        if case .proration = figure.source { return true }
        return false
    }

    private mutating func piece(
        _ operation: ExpressionOperation, _ operands: [Int], _ value: Rational
    ) -> Piece {
        switch operation {
        case .add: return infix("+", operands, .sum)
        case .subtract: return infix("−", operands, .sum, rightBinding: .product)
        case .multiply: return infix("×", operands, .product)
        case .divide: return infix("÷", operands, .product, rightBinding: .sign)
        case .floorDivide: return infix("整除", operands, .product, rightBinding: .sign)
        case .modulo: return infix("除余", operands, .product, rightBinding: .sign)
        case .power: return infix("^", operands, .sign, rightBinding: .atom)
        case .negate: return Piece(text: "−" + inner(operands[0], .atom), binding: .sign)
        case .sum:
            return Piece(
                text: operands.map { inner($0, .sum) }.joined(separator: " + "), binding: .sum)
        case .minimum: return call("取小", operands)
        case .maximum: return call("取大", operands)
        case .magnitude: return call("绝对值", operands)
        case .floor: return call("向下取整", operands)
        case .ceiling: return call("向上取整", operands)
        case .round(let rounding): return call(rounding.chinese, operands)
        case .rate: return Piece(text: ExpressionText.percent(value), binding: .atom)
        case .marginal: return call("分档累进", operands)
        }
    }

    private mutating func infix(
        _ symbol: String, _ operands: [Int], _ binding: Binding, rightBinding: Binding? = nil
    ) -> Piece {
        let left = inner(operands[0], binding)
        let right = inner(operands[1], rightBinding ?? binding)
        return Piece(text: "\(left) \(symbol) \(right)", binding: binding)
    }

    private mutating func call(_ name: String, _ operands: [Int]) -> Piece {
        Piece(
            text: "\(name)(\(operands.map { piece($0).text }.joined(separator: "，")))",
            binding: .atom)
    }

    private mutating func inner(_ position: Int, _ least: Binding) -> String {
        let piece = piece(position)
        return piece.binding.rawValue < least.rawValue ? "(\(piece.text))" : piece.text
    }

    /// A rate below 1 as a percentage, which is how scales are written.
    static func percent(_ value: Rational) -> String {
        guard value.signum > 0, value < 1, let percent = try? value * 100,
            percent.terminatingFractionDigits != nil
        else { return value.description }
        return "\(percent)%"
    }
}
