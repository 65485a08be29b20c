import Governance
import TabularFiles

/// A bar chart as a drawing inside the page.
struct HTMLChart {
    private static let rowHeight = 22
    private static let barRoom = 420
    /// So many bars fit on a page; more go on in a further drawing that a page may begin with.
    private static let barsOfDrawing = 30

    private let chart: DocumentChart
    private let spans: [Range<Int>]

    init(_ chart: DocumentChart) {
        self.chart = chart
        spans = chart.spans(of: HTMLChart.barRoom)
    }

    var markup: String {
        let unit = chart.unit.map { "（\($0)）" } ?? ""
        var text = "<figure><figcaption>\(HTMLText.escaped(chart.title + unit))</figcaption>\n"
        var first = 0
        while first < chart.bars.count {
            let last = min(first + HTMLChart.barsOfDrawing, chart.bars.count)
            text += drawing(of: first..<last)
            first = last
        }
        return text + "</figure>\n"
    }

    private func drawing(of bars: Range<Int>) -> String {
        // A letter of 12 units is 6 wide, a Chinese one 12.
        let left = min(200, 6 * (chart.bars.map { DisplayWidth.of($0.label) }.max() ?? 0) + 8)
        let right = 7 * (chart.bars.map { DisplayWidth.of($0.value.shown) }.max() ?? 0) + 8
        let width = left + HTMLChart.barRoom + right
        let height = bars.count * HTMLChart.rowHeight
        var text =
            "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(HTMLText.escaped(chart.title))\">\n"
        for (row, index) in bars.enumerated() {
            let bar = chart.bars[index]
            let top = row * HTMLChart.rowHeight
            let span = spans[index]
            let label = HTMLText.escaped(DisplayWidth.truncate(bar.label, to: (left - 8) / 6))
            text += "<text x=\"\(left - 6)\" y=\"\(top + 15)\" class=\"l\">\(label)</text>"
            text +=
                "<rect x=\"\(left + span.lowerBound)\" y=\"\(top + 4)\" width=\"\(span.count)\" height=\"14\"/>"
            let value = HTMLText.escaped(bar.value.shown)
            text += "<text x=\"\(left + span.upperBound + 6)\" y=\"\(top + 15)\">\(value)</text>\n"
        }
        return text + "</svg>\n"
    }
}
