import LuaSyntax

/// A function of a Lua file.
struct SourceFunction {
    /// Which function of which file.
    struct ID: Hashable {
        let file: Int
        let index: Int
    }

    let id: ID
    let body: FunctionBody
    /// The function around it; `nil` for the main function.
    let parent: Int?
}

/// Something in a file, with the function whose body it belongs to.
struct Placed<Value> {
    let value: Value
    let function: Int
}
