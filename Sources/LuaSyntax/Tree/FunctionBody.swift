/// Parameters and statements of a function.
public struct FunctionBody: Sendable {
    /// The parameters, with `self` first in a method.
    public let parameters: [LocalVariable.ID]

    /// Whether the function takes variable arguments.
    public let isVararg: Bool

    /// The statements.
    public let block: Block

    /// From the opening parenthesis to the final `end`; of the main function, the whole source.
    public let range: SourceRange

    /// The line where the function begins: of the word `function`, or of a local function's name.
    public let firstLine: Int

    /// The line of the final `end`.
    public let lastLine: Int
}
