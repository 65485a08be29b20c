internal import Glibc

/// Runs work on a thread whose stack is large enough for anything Lua does in C: the parser, the naming of a failed
/// expression and nested calls recurse, and an overflow there would end the process.
package struct LuaThread: Sendable {
    private let id: pthread_t

    /// Only touched pages are taken from the system.
    private static let stackSize = 256 << 20

    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Runs the work to its end and answers what it answered.
    package static func run<R>(_ body: () -> R) -> R {
        var answer: R?
        withoutActuallyEscaping(body) { body in
            start { answer = body() }.join()
        }
        guard let answer else { preconditionFailure("a thread ended without its answer") }
        return answer
    }

    /// Starts work; ``join()`` waits for it.
    ///
    /// The caller's ``LuaCancellation`` holds for it, too.
    package static func start(_ body: @escaping () -> Void) -> LuaThread {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, stackSize)
        defer { pthread_attr_destroy(&attributes) }
        let cancellation = LuaCancellation.current
        let work = Unmanaged.passRetained(
            Work { LuaCancellation.$current.withValue(cancellation, operation: body) }
        ).toOpaque()
        var thread = pthread_t()
        let status = pthread_create(
            &thread, &attributes,
            { context in
                guard let context else { return nil }
                Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                return nil
            }, work)
        precondition(status == 0, "no thread can be started (error \(status))")
        return LuaThread(id: thread)
    }

    /// Waits until the work has ended.
    package func join() { pthread_join(id, nil) }
}
