/// A function of a running script, handed to a host function.
///
/// It can be called until the script has ended.
///
/// It is safe to hold longer: a call then throws instead of touching a state that is gone.
public final class LuaFunction: Sendable, Hashable {
    private let scope: LuaScope
    private let reference: LuaReference

    init(scope: LuaScope, reference: LuaReference) {
        self.scope = scope
        self.reference = reference
    }

    /// Calls the function and answers its results.
    ///
    /// - Parameter arguments: What the function gets.
    /// - Returns: All its results.
    /// - Throws: ``LuaError`` with what the script raised, or `script.denied` when the script has ended or another
    ///   thread calls.
    public func call(_ arguments: LuaValue...) throws(LuaError) -> [LuaValue] {
        try scope.call(reference, arguments)
    }

    /// Calls the function and answers its first result, which costs a little less than all of them.
    ///
    /// - Parameter arguments: What the function gets.
    /// - Returns: Its first result; `.null` when it has none.
    /// - Throws: As ``call(_:)``.
    public func callAsFunction(_ arguments: LuaValue...) throws(LuaError) -> LuaValue {
        try scope.value(of: reference, arguments)
    }

    /// Two functions are equal when they are the same object.
    public static func == (a: LuaFunction, b: LuaFunction) -> Bool { a === b }

    /// Hashes the identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
