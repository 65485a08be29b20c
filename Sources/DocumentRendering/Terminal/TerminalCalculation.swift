import Governance
import TabularFiles

/// A calculation in letters: the expression on a line, below it what decided and the sources, their columns aligned.
struct TerminalCalculation {
    let lines: [String]

    init(_ calculation: DocumentCalculation) {
        let reasons = calculation.reasons.map { reason in
            "    " + TextCleaning.singleLine(reason.text + "   " + reason.place)
        }
        let rows = calculation.sources.map { source in
            [source.figure, source.title, source.since, source.basis, source.place].map(
                TextCleaning.singleLine)
        }
        let widths = (0..<5).map { column in
            rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        let sources = rows.map { row in
            let figure = DisplayWidth.padStart(row[0], to: widths[0])
            let rest = (1..<5).map { DisplayWidth.padEnd(row[$0], to: widths[$0]) }
            return "    " + ([figure] + rest).joined(separator: "  ")
        }
        lines = [TextCleaning.singleLine(calculation.line)] + reasons + sources
    }
}
