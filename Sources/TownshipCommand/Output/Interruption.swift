import Foundation
import Synchronization

/// Ctrl-C while a file is written waits until the file is whole, so that nothing half-written is left behind.
enum Interruption {
    /// The signal that came in the meantime, or 0.
    private static let pending = Atomic<Int32>(0)

    static func deferred<R>(_ body: () throws -> R) rethrows -> R {
        let signals = [SIGINT, SIGTERM, SIGHUP]
        // A handler may do next to nothing; noting the number is enough.
        let earlier = signals.map { number in
            signal(number) { Interruption.pending.store($0, ordering: .relaxed) }
        }
        defer {
            for (number, handler) in zip(signals, earlier) { signal(number, handler) }
            let number = pending.load(ordering: .relaxed)
            if number != 0 { raise(number) }
        }
        return try body()
    }
}
