/// The codes of errors that this module itself raises.
///
/// Host functions may raise errors with codes of their own.
public enum LuaErrorCode: String, CaseIterable, Sendable {
    /// The instruction budget is used up.
    case limitInstructions = "limit.instructions"
    /// The memory limit is reached.
    case limitMemory = "limit.memory"
    /// The time is up.
    case limitTime = "limit.time"
    /// Calls, values or patterns are nested too deeply.
    case limitDepth = "limit.depth"
    /// The host stopped the script.
    case limitCancelled = "limit.cancelled"
    /// The source does not compile.
    case syntax = "script.syntax"
    /// The script raised an error.
    case failed = "script.failed"
    /// A result cannot leave the sandbox: not UTF-8, not finite, cyclic, too deep.
    case result = "script.result"
    /// The script asked for something that the sandbox does not give.
    case denied = "script.denied"
    /// A global was assigned after the globals were locked.
    case globalsLocked = "script.globals_locked"
    /// A source is larger than the sandbox accepts.
    case sourceTooLarge = "script.source_too_large"
    /// A table with keys that have no order was visited.
    case unordered = "script.unordered"
    /// `require` of a module that does not exist.
    case unknownModule = "script.unknown_module"
    /// A host function was called with arguments that do not fit.
    case arguments = "script.arguments"
}
