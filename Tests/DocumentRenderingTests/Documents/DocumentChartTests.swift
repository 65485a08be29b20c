import ExactNumbers
import Governance
import Testing

@Suite struct DocumentChartTests {
    private func spans(_ values: [Int], _ steps: Int = 100) -> [Range<Int>] {
        DocumentChart(
            title: "图", bars: values.map { .init(label: "\($0)", value: .number(Rational($0))) }
        ).spans(of: steps)
    }

    @Test func barsAreInProportion() {
        #expect(spans([50, 100, 25]) == [0..<50, 0..<100, 0..<25])
        #expect(spans([1, 3], 3) == [0..<1, 0..<3])
        #expect(spans([0, 0]) == [0..<0, 0..<0])
        #expect(spans([]) == [])
        #expect(spans([7]) == [0..<100])
    }

    @Test func whatIsBelowZeroGoesTheOtherWay() {
        #expect(spans([-25, 75]) == [0..<25, 25..<100])
        #expect(spans([-50, -100]) == [50..<100, 0..<100])
    }

    @Test func whatIsNoNumberHasNoLength() {
        let chart = DocumentChart(
            title: "图",
            bars: [
                .init(label: "甲", value: .text("九")),
                .init(label: "乙", value: .amount(Money(fen: 9))),
            ])
        #expect(chart.spans(of: 10) == [0..<0, 0..<10])
        #expect(chart.table?.rows.count == 2)
    }
}
