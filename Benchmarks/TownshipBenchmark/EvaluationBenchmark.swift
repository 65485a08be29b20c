import ExactNumbers
import Governance
import PolicyEngine

/// One month's statements of many people through the library.
struct EvaluationBenchmark {
    let plugin: String
    let count: Int
    let isExplained: Bool
    var limits = EvaluationLimits()

    func run() throws {
        let engine = try PolicyEngine(plugins: [plugin], limits: limits, workers: 1)
        let scheme = try engine.scheme("yardstick")
        let stopwatch = Stopwatch()
        var totals = Totals()
        var waiting: [Outcome] = []
        // Adding up is not what is measured: the yardstick does it after its clock has stopped, too.
        func addUp() {
            stopwatch.pause {
                for outcome in waiting { totals.add(outcome) }
                waiting.removeAll(keepingCapacity: true)
            }
        }
        try scheme.forEachOutcome(
            of: People(count, stopwatch), in: .month(2020, 3), explained: isExplained
        ) { outcome in
            waiting.append(outcome)
            if waiting.count == 4096 { addUp() }
        }
        addUp()
        let seconds = stopwatch.seconds
        print("cpu \(seconds)")
        totals.write()
    }
}
