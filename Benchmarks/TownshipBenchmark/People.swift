import ExactNumbers
import Governance

/// The people of `decimal_reference.py`, made by the same formula from their index.
///
/// They are made a few thousand at a time, and the time that takes is kept apart: the yardstick makes its people before
/// its clock starts, too.
struct People: Sequence, IteratorProtocol {
    private static let posts = ["书记", "主任", "副职", "文书", "文书"]

    private let count: Int
    private let stopwatch: Stopwatch
    private var made: [Subject] = []
    private var position = 0
    private var begun = 0

    init(_ count: Int, _ stopwatch: Stopwatch) {
        self.count = count
        self.stopwatch = stopwatch
    }

    mutating func next() -> Subject? {
        if position == made.count { make() }
        guard position < made.count else { return nil }
        position += 1
        return made[position - 1]
    }

    private mutating func make() {
        stopwatch.pause {
            made = (begun..<Swift.min(begun + 2048, count)).map(People.person)
        }
        begun += made.count
        position = 0
    }

    private static func person(_ i: Int) -> Subject {
        Subject(
            key: "P\(i)", post: posts[i % 5],
            inputs: [
                "score": .number(hundredth(6000 + i * 7919 % 4001)),
                "growth": .number(hundredth(i / 5 * 104_729 % 202_000_001 - 2_000_000)),
            ])
    }

    private static func hundredth(_ count: Int) -> Rational { Money(fen: Int64(count)).yuan }
}
