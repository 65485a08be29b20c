import Governance
import TabularFiles

/// A bar chart in letters: a line for each bar, its length beside its label, its figure behind it.
struct TerminalChart {
    private static let barRoom = 40
    private static let widestLabel = 24

    let lines: [String]

    init(_ chart: DocumentChart) {
        let labels = chart.bars.map {
            DisplayWidth.truncate(
                TextCleaning.singleLine($0.label), to: TerminalChart.widestLabel)
        }
        let width = labels.map(DisplayWidth.of).max() ?? 0
        let spans = chart.spans(of: TerminalChart.barRoom)
        let figures = chart.bars.map { TextCleaning.singleLine($0.value.shown) }
        let figureWidth = figures.map(DisplayWidth.of).max() ?? 0
        lines = chart.bars.indices.map { index in
            let span = spans[index]
            let bar =
                String(repeating: " ", count: span.lowerBound)
                + String(repeating: "█", count: span.count)
            return [
                DisplayWidth.padEnd(labels[index], to: width),
                DisplayWidth.padStart(figures[index], to: figureWidth), bar,
            ].joined(separator: "  ")
        }
    }
}
