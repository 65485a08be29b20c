import ExactNumbers

/// Writes an expression as people write it: `绩效标准 800.00 × 考核得分 92 ÷ 100`.
struct ExpressionText {
    /// An expression with more steps than this is not written out.
    private static let longest = 80

    private let expression: Expression
    /// Where the figure or the rate of a step leads to.
    private let references: [Int: DocumentCalculation.Reference]
    private var written = 0

    /// How tightly a piece of text holds together.
    private enum Binding: Int {
        case sum = 1
        case product
        case sign
        case atom
    }

    private struct Piece {
        let parts: [DocumentCalculation.Part]
        let binding: Binding

        init(_ parts: [DocumentCalculation.Part], _ binding: Binding) {
            self.parts = parts
            self.binding = binding
        }
    }

    init(_ expression: Expression, references: [Int: DocumentCalculation.Reference] = [:]) {
        self.expression = expression
        self.references = references
    }

    /// The expression from left to right; steps that would not fit on a few lines are left out with a mark.
    mutating func parts() -> [DocumentCalculation.Part] { piece(expression.steps.count - 1).parts }

    private mutating func piece(_ position: Int) -> Piece {
        written += 1
        let step = expression.steps[position]
        guard written <= ExpressionText.longest else {
            return Piece([.text("…(\(step.value))")], .atom)
        }
        switch step.content {
        case .figure(let figure):
            let isNamed = !figure.title.isEmpty && !isCount(figure)
            let shown = DocumentCalculation.Part.figure(figure.text, references[position])
            let isNegative = figure.value.signum < 0 && !isNamed
            return Piece(
                isNamed ? [.name(figure.title), shown] : [shown], isNegative ? .sign : .atom)
        case .operation(let operation, let operands): return piece(operation, operands, position)
        }
    }

    /// Days and months say what they are by their unit.
    private func isCount(_ figure: Figure) -> Bool {
        if case .proration = figure.source { return true }
        return false
    }

    private mutating func piece(
        _ operation: ExpressionOperation, _ operands: [Int], _ position: Int
    ) -> Piece {
        switch operation {
        case .add: return infix("+", operands, .sum)
        case .subtract: return infix("−", operands, .sum, rightBinding: .product)
        case .multiply: return infix("×", operands, .product)
        case .divide: return infix("÷", operands, .product, rightBinding: .sign)
        case .floorDivide: return infix("整除", operands, .product, rightBinding: .sign)
        case .modulo: return infix("除余", operands, .product, rightBinding: .sign)
        case .power: return infix("^", operands, .sign, rightBinding: .atom)
        case .negate: return Piece([.text("−")] + inner(operands[0], .atom), .sign)
        case .sum:
            return Piece(joined(operands.map { inner($0, .sum) }, " + "), .sum)
        case .minimum: return call(.text("取小"), operands)
        case .maximum: return call(.text("取大"), operands)
        case .magnitude: return call(.text("绝对值"), operands)
        case .floor: return call(.text("向下取整"), operands)
        case .ceiling: return call(.text("向上取整"), operands)
        case .round(let rounding): return call(.text(rounding.chinese), operands)
        case .rate:
            let rate = ExpressionText.percent(expression.steps[position].value)
            return Piece([.figure(rate, references[position])], .atom)
        case .marginal: return call(.figure("分档累进", references[position]), operands)
        }
    }

    private mutating func infix(
        _ symbol: String, _ operands: [Int], _ binding: Binding, rightBinding: Binding? = nil
    ) -> Piece {
        let left = inner(operands[0], binding)
        let right = inner(operands[1], rightBinding ?? binding)
        return Piece(left + [.text(" \(symbol) ")] + right, binding)
    }

    private mutating func call(_ name: DocumentCalculation.Part, _ operands: [Int]) -> Piece {
        let arguments = joined(operands.map { piece($0).parts }, "，")
        return Piece([name, .text("(")] + arguments + [.text(")")], .atom)
    }

    private func joined(
        _ pieces: [[DocumentCalculation.Part]], _ separator: String
    ) -> [DocumentCalculation.Part] {
        pieces.enumerated().flatMap { index, parts in
            index == 0 ? parts : [.text(separator)] + parts
        }
    }

    private mutating func inner(_ position: Int, _ least: Binding) -> [DocumentCalculation.Part] {
        let piece = piece(position)
        guard piece.binding.rawValue < least.rawValue else { return piece.parts }
        return [.text("(")] + piece.parts + [.text(")")]
    }

    /// A rate below 1 as a percentage, which is how scales are written.
    static func percent(_ value: Rational) -> String {
        guard value.signum > 0, value < 1, let percent = try? value * 100,
            percent.terminatingFractionDigits != nil
        else { return value.description }
        return "\(percent)%"
    }
}
