internal import Synchronization

/// A wish, from any thread, that scripts stop.
///
/// Make one, run scripts inside ``with(_:)``, and call ``cancel()`` from a signal handler's thread or a task's
/// cancellation handler: the scripts end with `limit.cancelled` within milliseconds.
public final class LuaCancellation: Sendable {
    @TaskLocal static var current: LuaCancellation?

    private struct State {
        var cancelled = false
        var machines: [ObjectIdentifier: @Sendable () -> Void] = [:]
    }
    private let state = Mutex(State())

    /// A wish that nobody has spoken yet.
    public init() {}

    /// True after ``cancel()``.
    public var isCancelled: Bool { state.withLock { $0.cancelled } }

    /// Stops every script that runs under this wish, now and later.
    public func cancel() {
        state.withLock { state in
            state.cancelled = true
            for stop in state.machines.values { stop() }
        }
    }

    /// Runs work whose scripts stop on ``cancel()``.
    public func with<R>(_ body: () throws -> R) rethrows -> R {
        try LuaCancellation.$current.withValue(self, operation: body)
    }

    /// Runs work on behalf of the current task: its scripts stop when the task is cancelled.
    ///
    /// ```swift
    /// let answer = try await LuaCancellation.withTask { try sandbox.run(source) }
    /// ```
    public static func withTask<R: Sendable>(_ body: () throws -> R) async rethrows -> R {
        let cancellation = LuaCancellation()
        return try await withTaskCancellationHandler {
            try cancellation.with(body)
        } onCancel: {
            cancellation.cancel()
        }
    }

    /// The wish under which the caller runs.
    package static var ofCaller: LuaCancellation? { current }

    /// Runs work of one machine; the machine is interrupted while it is under way when the caller's wish is spoken.
    package static func watch<R, E: Error>(
        _ machine: LuaMachine, _ body: () throws(E) -> R
    ) throws(E) -> R {
        guard let current else { return try body() }
        return try current.watch(machine, body)
    }

    private func watch<R, E: Error>(_ machine: LuaMachine, _ body: () throws(E) -> R) throws(E) -> R
    {
        let stop = MachineStop(machine: machine)
        state.withLock { state in
            state.machines[ObjectIdentifier(machine)] = { stop.machine.interrupt() }
            if state.cancelled { machine.interrupt() }
        }
        defer { state.withLock { _ = $0.machines.removeValue(forKey: ObjectIdentifier(machine)) } }
        return try body()
    }

    /// `@unchecked Sendable`: only `interrupt()` is called, which is made for other threads.
    private struct MachineStop: @unchecked Sendable {
        let machine: LuaMachine
    }
}
