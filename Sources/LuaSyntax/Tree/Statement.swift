/// One statement.
public struct Statement: Sendable {
    /// What a statement does.
    public indirect enum Kind: Sendable {
        /// `local a <const>, b = 1, 2`; the attributes are with the variables.
        case local(variables: [LocalVariable.ID], values: [Expression])
        /// `local function f() … end`.
        case localFunction(LocalVariable.ID, FunctionBody)
        /// `function a.b:c() … end`.
        case function(FunctionName, FunctionBody)
        /// `a, b.c = 1, 2`; each target is a name or ends in a field or index.
        case assignment(targets: [Expression], values: [Expression])
        /// A call whose results are dropped.
        case call(Expression)
        /// `do … end`.
        case block(Block)
        /// `while … do … end`.
        case whileLoop(condition: Expression, body: Block)
        /// `repeat … until …`; the condition sees the locals of the body.
        case repeatLoop(body: Block, condition: Expression)
        /// `if … then … elseif … then … else … end`.
        case conditional(clauses: [ConditionalClause], otherwise: Block?)
        /// `for i = 1, 10 do … end`.
        case numericFor(NumericFor)
        /// `for k, v in pairs(t) do … end`.
        case genericFor(GenericFor)
        /// `return …`.
        case returning([Expression])
        /// `break`.
        case breaking
        /// `goto name`.
        case goto(Label)
        /// `::name::`.
        case label(Label)
    }

    /// What the statement does.
    public let kind: Kind

    /// From the first to the last token of the statement.
    public let range: SourceRange
}
