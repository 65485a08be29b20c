import Synchronization

/// Counts what several threads have done and tells how far they have come.
final class ProgressCount: Sendable {
    private let done = Atomic<Int>(0)
    private let tell: (@Sendable (Int) -> Void)?

    init(_ tell: (@Sendable (Int) -> Void)?) { self.tell = tell }

    func add(_ count: Int) {
        guard let tell else { return }
        tell(done.add(count, ordering: .relaxed).newValue)
    }
}
