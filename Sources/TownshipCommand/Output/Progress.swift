import Foundation
import Synchronization

/// How far a long computation has come, on a terminal only, and gone when it is done.
final class Progress: Sendable {
    private let clock = ContinuousClock()
    private let begin = ContinuousClock.now
    /// Tenths of a second after which something was shown last; -1 for nothing yet.
    private let shown = Atomic<Int64>(-1)
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let doing: String

    /// Progress of something, in words: `正在计算`.
    init(_ doing: String = "正在计算") { self.doing = doing }

    /// Shows how many are done; what takes less than a second shows nothing.
    func tell(_ done: Int, _ all: Int) {
        guard isTerminal else { return }
        let tenths = Int64((clock.now - begin) / .milliseconds(100))
        let last = shown.load(ordering: .relaxed)
        guard tenths >= 10, tenths > last + 1,
            shown.compareExchange(expected: last, desired: tenths, ordering: .relaxed).exchanged
        else { return }
        write("\r\(doing) \(done) / \(all)\u{1B}[K")
    }

    /// Takes the line away.
    func end() {
        if shown.load(ordering: .relaxed) >= 0 { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
