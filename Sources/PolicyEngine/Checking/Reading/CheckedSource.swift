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
    /// Functions by the line on which they begin, without the main function.
    let functionsByLine: [Int: [Int]]
    /// Functions that stand in a table as the value of a field, with the `id` of that table.
    let declarations: [Int: (id: String?, field: String)]
    /// Functions that answer something somewhere.
    let answering: Set<Int>
    /// Functions that answer four values or more somewhere.
    let spreading: Set<Int>
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
        functionsByLine = Dictionary(
            grouping: walk.functions.indices.dropFirst(), by: { walk.functions[$0].body.firstLine })
        declarations = CheckedSource.declarations(walk)
        answering = CheckedSource.functions(answering: 1, walk)
        spreading = CheckedSource.functions(answering: 4, walk)
    }

    private static func functions(answering count: Int, _ walk: SourceWalk) -> Set<Int> {
        Set(
            walk.statements.compactMap { placed in
                guard case .returning(let values) = placed.value.kind, values.count >= count else {
                    return nil
                }
                return placed.function
            })
    }

    private static func declarations(_ walk: SourceWalk) -> [Int: (id: String?, field: String)] {
        var declarations: [Int: (id: String?, field: String)] = [:]
        for placed in walk.expressions {
            guard case .table(let fields) = placed.value.kind else { continue }
            var id: String?
            for case .named(let label, let value) in fields where label.name == "id" {
                id = value.text
            }
            for case .named(let label, let value) in fields {
                guard case .function(let body) = value.unwrapped.kind,
                    let index = walk.starts[body.range.start.offset]
                else { continue }
                declarations[index] = (id, label.name)
            }
        }
        return declarations
    }

    /// The names of local variables, among which a slip of the pen is looked for; none where there are very many.
    var namesToSuggest: Set<String> {
        let names = Set(chunk.locals.map(\.name))
        return names.count <= 500 ? names : []
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
