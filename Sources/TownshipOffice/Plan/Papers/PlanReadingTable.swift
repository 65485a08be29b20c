import ExactNumbers
import Governance

/// Proposed readings as a table of a paper.
enum PlanReadingTable {
    /// The table; `nil` where there are no readings.
    static func table(_ readings: [PlanReading], title: String) throws(DocumentError)
        -> DocumentTable?
    {
        guard !readings.isEmpty else { return nil }
        return try DocumentTable(
            title: title,
            columns: [
                .init(id: "line", title: "行", kind: .count),
                .init(id: "column", title: "字", kind: .count),
                .init(id: "written", title: "原文", width: 24),
                .init(id: "proposed", title: "建议读作", width: 24),
                .init(id: "sureness", title: "把握"), .init(id: "decision", title: "确认"),
                .init(id: "reason", title: "理由", width: 40),
            ],
            rows: readings.map { reading in
                .init([
                    .number(Rational(reading.place.line)), .number(Rational(reading.place.column)),
                    .text(shown(reading.written)), .text(proposed(reading)),
                    .text(reading.sureness.chinese), .text(reading.decision.chinese),
                    .text(reading.reason),
                ])
            })
    }

    private static func proposed(_ reading: PlanReading) -> String {
        ([reading.proposed] + reading.alternatives).map(shown).joined(separator: " 或 ")
    }

    /// A line break as people see it.
    private static func shown(_ text: String) -> String { text.replacing("\n", with: "⏎") }
}
