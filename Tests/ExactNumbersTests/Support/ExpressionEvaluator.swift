import ExactNumbers

/// Evaluates the fully parenthesised expressions of `fractions_reference.py`.
struct ExpressionEvaluator {
    private let text: [UInt8]
    private var place = 0

    /// The value of an expression, or the error that its evaluation throws.
    static func value(of expression: Substring) throws -> Rational {
        var evaluator = ExpressionEvaluator(text: Array(expression.utf8))
        let value = try evaluator.operand()
        guard evaluator.place == evaluator.text.count else { throw Malformed() }
        return value
    }

    /// The line is not in the notation that the evaluator reads.
    struct Malformed: Error {}

    private init(text: [UInt8]) { self.text = text }

    private var current: UInt8 { place < text.count ? text[place] : 0 }

    private mutating func operand() throws -> Rational {
        guard current == UInt8(ascii: "(") else { return try literal() }
        place += 1
        let value: Rational
        if current == UInt8(ascii: "-") {
            place += 1
            value = try -literal()
        } else {
            // Both operands are read before an error of either stops the evaluation.
            let left = Result { try operand() }
            let name = word()
            let right = Result { try operand() }
            value = try Self.apply(name, left.get(), right.get())
        }
        guard current == UInt8(ascii: ")") else { throw Malformed() }
        place += 1
        return value
    }

    private mutating func literal() throws -> Rational {
        let start = place
        while current == UInt8(ascii: ".") || current &- UInt8(ascii: "0") < 10 { place += 1 }
        return try Rational(luaNumeral: String(decoding: text[start..<place], as: UTF8.self))
    }

    /// An operator with a space on each side.
    private mutating func word() -> String {
        place += 1
        let start = place
        while current != UInt8(ascii: " "), current != 0 { place += 1 }
        defer { place += 1 }
        return String(decoding: text[start..<place], as: UTF8.self)
    }

    private static func apply(_ name: String, _ left: Rational, _ right: Rational) throws
        -> Rational
    {
        switch name {
        case "+": try left + right
        case "-": try left - right
        case "*": try left * right
        case "/": try left / right
        case "//": try left.flooredQuotient(by: right)
        case "%": try left.flooredRemainder(by: right)
        case "^": try left.power(right)
        default: throw Malformed()
        }
    }
}
