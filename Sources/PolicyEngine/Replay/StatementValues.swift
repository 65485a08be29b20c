import ExactNumbers
import Governance

/// The numbers of one statement, by the steps of the recording that it follows.
struct StatementValues: Sendable {
    /// Where the numbers of steps are.
    private enum Store: Sendable {
        case recorded([Rational])
        case replayed(ReplayEnding, ReplayNumbers)
    }

    private let store: Store
    private let items: [Rational?]

    /// The numbers of the recording itself.
    init(_ recorder: Recorder, items: [Rational?]) {
        store = .recorded(recorder.steps.map(\.value))
        self.items = items
    }

    /// The numbers that a replay left.
    init(_ ending: ReplayEnding, _ numbers: ReplayNumbers) {
        store = .replayed(ending, numbers)
        items = []
    }

    func value(ofStep step: Int32) -> Rational {
        switch store {
        case .recorded(let values): values[Int(step)]
        case .replayed(let ending, let numbers): numbers[ending.references[Int(step)]]
        }
    }

    func value(ofItem position: Int) -> Rational? {
        switch store {
        case .recorded: items[position]
        case .replayed(let ending, let numbers): ending.items[position].map { numbers[$0] }
        }
    }
}
