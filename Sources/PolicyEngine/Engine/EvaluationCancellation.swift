import LuaSandbox

/// A wish, from any thread, that computations stop: for programs without tasks, such as a command that gets Ctrl-C.
///
/// What runs inside ``with(_:)`` ends within milliseconds of ``cancel()`` with `evaluation.cancelled`, and hands out
/// nothing that is not whole. ``Scheme/evaluate(_:in:known:)`` needs none of this: it stops with its task.
public final class EvaluationCancellation: Sendable {
    private let lua = LuaCancellation()

    /// A wish that nobody has spoken yet.
    public init() {}

    /// True after ``cancel()``.
    public var isCancelled: Bool { lua.isCancelled }

    /// Stops everything that runs under this wish, now and later.
    public func cancel() { lua.cancel() }

    /// Runs work that stops on ``cancel()``.
    ///
    /// - Parameter body: The work; what it starts on threads of the engine stops, too.
    /// - Returns: What the work answered.
    public func with<R>(_ body: () throws -> R) rethrows -> R { try lua.with(body) }
}
