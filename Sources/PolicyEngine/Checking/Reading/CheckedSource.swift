import LuaSyntax

/// A Lua file of the plugin, walked once for all rules: what is in it as flat lists.
struct CheckedSource {
    let file: String
    let position: Int
    let chunk: Chunk
    let functions: [SourceFunction]
    let statements: [Placed<Statement>]
    /// Every expression, except for names that something stands behind: those are part of the whole.
    let expressions: [Placed<Expression>]
    let blocks: [Placed<Block>]
    let variables: [LocalVariable.ID: VariableOrigin]
    /// Functions by the field that they are assigned to, as in `function m.years()`.
    let fieldFunctions: [String: [Int]]
    /// Functions by the global variable that they are assigned to.
    let globalFunctions: [String: [Int]]
    private let functionStarts: [Int: Int]

    init(_ chunk: Chunk, file: String, position: Int) {
        var walk = SourceWalk(chunk: chunk, file: position)
        walk.visit(chunk.main)
        self.chunk = chunk
        self.file = file
        self.position = position
        functions = walk.functions
        statements = walk.statements
        expressions = walk.expressions
        blocks = walk.blocks
        functionStarts = walk.starts
        var origins = VariableOrigins(walk)
        origins.read()
        variables = origins.variables
        fieldFunctions = origins.fields
        globalFunctions = origins.globals
    }

    /// The position of a function of this file.
    func index(of function: FunctionBody) -> Int? { functionStarts[function.range.start.offset] }

    func text(_ range: SourceRange) -> String { chunk.text(range.offsets) }

    /// Whether one function is another or stands inside of it.
    func isInside(_ function: Int, of outer: Int) -> Bool {
        var current: Int? = function
        while let index = current {
            if index == outer { return true }
            current = functions[index].parent
        }
        return false
    }

    /// A finding in this file.
    func finding(_ code: PolicyErrorCode, _ message: String, at range: SourceRange) -> PolicyError {
        PolicyError(
            code, message, file: file, line: range.start.line, column: range.start.column)
    }
}
