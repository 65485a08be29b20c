/// What the resolver knows of a function while its body is read.
struct FunctionScope {
    /// Whether `...` may be used; known once the parameters are read.
    var isVararg: Bool

    /// The line of its beginning; nil for the main function.
    let firstLine: Int?

    /// How many variables of enclosing functions were declared when this one began.
    let firstVariable: Int

    /// How many variables of this function have come into scope and not left it.
    var activeCount = 0

    /// How many variables have ever come into scope, for the compiler's table of them.
    var registeredCount = 0

    /// How many functions were written directly in this one, for the same reason.
    var functionCount = 0

    /// The names that are variables of enclosing functions, `_ENV` among them.
    var upvalues: Set<String> = []

    /// The blocks that are open, outermost first.
    var blocks: [BlockScope] = []

    /// The labels that can be seen.
    var labels: [String: VisibleLabel] = [:]
}
