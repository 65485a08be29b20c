import Foundation
import PolicyEngine

/// Measures what `make bench` reports; each measurement in a process of its own.
@main
struct TownshipBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "evaluate", "explain", "unlimited":
            guard let plugin = arguments.dropFirst().first,
                let count = arguments.last.flatMap({ Int($0) })
            else { usage() }
            try EvaluationBenchmark(
                plugin: plugin, count: count, isExplained: arguments.first == "explain",
                limits: EvaluationLimits(
                    time: arguments.first == "unlimited" ? nil : .milliseconds(1800))
            ).run()
        case "call":
            guard let count = arguments.last.flatMap({ Int($0) }) else { usage() }
            try CallBenchmark(count: count).run()
        default: usage()
        }
    }

    private static func usage() -> Never {
        print(
            "usage: TownshipBenchmark evaluate|explain|unlimited PLUGIN COUNT\n       TownshipBenchmark call COUNT"
        )
        exit(2)
    }
}
