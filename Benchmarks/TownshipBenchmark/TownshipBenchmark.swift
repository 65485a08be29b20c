import Foundation

/// Measures what `make bench` reports; each measurement in a process of its own.
@main
struct TownshipBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "evaluate", "explain":
            guard let plugin = arguments.dropFirst().first,
                let count = arguments.last.flatMap({ Int($0) })
            else { usage() }
            try EvaluationBenchmark(
                plugin: plugin, count: count, isExplained: arguments.first == "explain"
            ).run()
        default: usage()
        }
    }

    private static func usage() -> Never {
        print("usage: TownshipBenchmark evaluate|explain PLUGIN COUNT")
        exit(2)
    }
}
