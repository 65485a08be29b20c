/// The limits that the stock Lua 5.4 compiler sets to a source.
///
/// What only its code generator limits (registers of a function, length of a jump, number of
/// constants) is not checked here: it depends on how code is laid out, not on how it is written.
public struct LuaLimits: Hashable, Sendable {
    /// How deep statements and expressions may nest.
    ///
    /// The compiler shares 200 levels (`LUAI_MAXCCALLS`) with the C calls that are under way when it
    /// is called. The standalone interpreter has spent two of them before a script reaches `load`.
    public let nesting: Int

    /// How many local variables a function may have in scope, with the hidden ones of loops.
    public let locals = 200

    /// How many variables of enclosing functions a function may use, `_ENV` among them.
    public let upvalues = 255

    /// How many variables, pending jumps or labels one table of the compiler can hold.
    public let tableEntries = 32_767

    /// The limits that hold for a script which calls `load` in the standalone interpreter.
    public static let stock = LuaLimits(nesting: 197)

    /// Limits for a host that spends more or fewer levels than the standalone interpreter.
    ///
    /// - Parameter nesting: How deep statements and expressions may nest, from 1 to 199.
    public init(nesting: Int) {
        precondition((1...199).contains(nesting), "Lua itself never nests deeper than 199")
        self.nesting = nesting
    }
}
