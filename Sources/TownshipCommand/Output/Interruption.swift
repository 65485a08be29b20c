import Foundation
import PolicyEngine
import Synchronization

/// What Ctrl-C does: scripts and computations stop at once, what was being written is finished, the command ends.
///
/// The first signal asks; a command that does not hear it within a second ends all the same, though never in the middle of a
/// file. A second signal ends it at once.
enum Interruption {
    /// Held while something is written that nobody should find half-written.
    private static let writing = Mutex<Void>(())
    /// The signal that came, or 0.
    private static let pending = Atomic<Int32>(0)

    /// Runs a command; what it computes stops when a signal comes.
    static func heeded<R>(_ body: () throws -> R) rethrows -> R {
        let cancellation = EvaluationCancellation()
        let heeded = heededSignals()
        // Every thread that is started from here on leaves these signals to the one that waits for them.
        withUnsafePointer(to: heeded) { _ = pthread_sigmask(SIG_BLOCK, $0, nil) }
        Thread.detachNewThread {
            var set = heeded
            var number: Int32 = 0
            guard sigwait(&set, &number) == 0 else { return }
            // A second one ends the command at once.
            pending.store(number, ordering: .relaxed)
            pthread_sigmask(SIG_UNBLOCK, &set, nil)
            cancellation.cancel()
            Thread.sleep(forTimeInterval: 1)
            writing.withLock { _ in end() }
        }
        defer { endIfPending() }
        return try cancellation.with(body)
    }

    /// Writes something whole: the command does not end in the middle.
    static func deferred<R>(_ body: () throws -> R) rethrows -> R {
        try writing.withLock { _ in try body() }
    }

    /// Those that would end the command; what `nohup` or a shell has it ignore stays ignored.
    private static func heededSignals() -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let earlier = signal(number, SIG_DFL)
            signal(number, earlier)
            let isIgnored =
                unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
            if !isIgnored { sigaddset(&set, number) }
        }
        return set
    }

    /// Ends the command if a signal came, when there is nothing left to finish.
    static func endIfPending() {
        if pending.load(ordering: .relaxed) != 0 { end() }
    }

    /// Ends the command as the signal would have done, so that a shell sees what happened.
    private static func end() -> Never {
        let number = pending.load(ordering: .relaxed)
        TerminalEcho.restore()
        signal(number, SIG_DFL)
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        raise(number)
        exit(128 + number)
    }
}
