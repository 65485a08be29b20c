import LuaSyntax

/// Where a local variable comes from.
struct VariableOrigin {
    /// The function that has it, as an index.
    let function: Int
    /// What it is declared with; `nil` when that is no single expression of its own.
    var value: Expression?
    /// Functions that it may hold, as indices.
    var functions: [Int] = []
    /// Other local variables whose value it may hold.
    var aliases: [LocalVariable.ID] = []
}
