import Foundation

/// The processor time that this process has used, on all threads, less what was paused.
final class Stopwatch {
    private let start: Double
    private var paused = 0.0

    init() { start = Stopwatch.now }

    var seconds: Double { Stopwatch.now - start - paused }

    func pause(_ body: () -> Void) {
        let before = Stopwatch.now
        body()
        paused += Stopwatch.now - before
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
