/// One expression.
public struct Expression: Sendable {
    /// What an expression is.
    public indirect enum Kind: Sendable {
        /// `nil`.
        case `nil`
        /// `true` or `false`.
        case boolean(Bool)
        /// A numeral, always without sign.
        case numeral(Numeral)
        /// A string, as the bytes it stands for.
        case string([UInt8])
        /// `...`.
        case vararg
        /// `function (…) … end`.
        case function(FunctionBody)
        /// `{ … }`.
        case table([TableField])
        /// A variable.
        case name(NameUse)
        /// `( … )`, which cuts several values down to one.
        case parenthesized(Expression)
        /// An operator before its operand.
        case unary(UnaryOperator, Expression)
        /// Operators between operands, carried out from left to right: `first op operand op operand …`.
        ///
        /// Each operand binds at least as tight as the operator before it needs, so precedence and
        /// right association are in the operands already: `a + b * c - d` is `a`, `+ (b * c)`, `- d`.
        case binary(first: Expression, operations: [Operation])
        /// Fields, indices and calls behind a name or a parenthesis: `first.a[1]:b()`.
        case suffixed(first: Expression, suffixes: [Suffix])
    }

    /// What the expression is.
    public let kind: Kind

    /// From the first to the last token of the expression.
    public let range: SourceRange
}

extension Expression {
    /// The expression inside any number of parentheses.
    public var unwrapped: Expression {
        var expression = self
        while case .parenthesized(let inner) = expression.kind { expression = inner }
        return expression
    }

    /// Whether the expression can give no value or several: a call or `...`.
    public var isMultiple: Bool {
        switch kind {
        case .vararg: true
        case .suffixed(_, let suffixes): suffixes.last?.isCall ?? false
        default: false
        }
    }
}
