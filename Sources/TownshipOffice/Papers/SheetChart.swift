import ExactNumbers
import Governance

/// What the villages of a run get, side by side.
enum SheetChart {
    /// The chart; nothing when there are fewer than two villages to compare.
    static func blocks(_ run: PayRun) -> [DocumentBlock] {
        let groups = LineGroup.all(of: run)
        guard groups.count > 1 else { return [] }
        let bars = groups.map { group in
            let net = group.lines.compactMap(\.outcome.statement).reduce(Money.zero) { $0 + $1.net }
            return DocumentChart.Bar(
                label: group.name.isEmpty ? "其他" : group.name, value: .amount(net))
        }
        return [
            .chart(
                DocumentChart(
                    title: "各村(社区)实发", unit: "元", labelTitle: "村(社区)", valueTitle: "实发",
                    bars: bars))
        ]
    }
}
