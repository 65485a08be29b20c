import ExactNumbers
import Governance

/// A document of every kind of block whose every text would do harm if it were taken for anything but text.
enum HostileDocument {
    static let text = "<evil a=\"1\" b='2'>&\u{202E}\u{0}\u{1B}[31m</script><!--"
    static let escaped =
        "&lt;evil a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;[31m&lt;/script&gt;&lt;!--"
    /// In so many places at least it stands.
    static let count = 38

    static func document() throws -> Document {
        let table = try DocumentTable(
            title: text, unit: text,
            columns: [
                .init(id: text, title: text, group: text), .init(id: "b", title: text),
                .init(id: "c", title: text, kind: .amount),
            ],
            rows: [
                .init([.text(text), .text(text), .amount(Money(fen: 1))], note: text),
                .init([.text(text), .empty, .amount(Money(fen: 1))], style: .total),
            ], closing: [text])
        let strips = try DocumentTable(
            columns: [.init(id: "a", title: text)], rows: [.init([.text(text)])], closing: [text],
            layout: .strips)
        let entries = DocumentEntries(
            title: text, searchHint: text, entries: [entry(), entry()])
        return try Document(
            title: text, subtitles: [text, text],
            blocks: [
                .heading(level: 1, text: text), .paragraph(text), .table(table), .table(strips),
                .signatures([SignatureLine(label: text, name: text)]),
                .notice(DocumentNotice(title: text, entries: [[text, text]])),
                .chart(
                    DocumentChart(
                        title: text, unit: text, labelTitle: text, valueTitle: text,
                        bars: [.init(label: text, value: .number(.one))])),
                .entries(entries),
            ])
    }

    private static func entry() -> DocumentEntry {
        DocumentEntry(
            title: text, details: [text], result: text, needsAttention: true,
            blocks: [
                .calculation(
                    DocumentCalculation(
                        id: "a", title: text,
                        parts: [
                            .name(text), .figure(text, .source(0)), .text(text),
                            .figure(text, .calculation("b")), .figure("7", .source(7)),
                            .figure("8", .calculation("nobody")),
                        ], result: text, remark: text,
                        reasons: [.init(text: text, place: text)],
                        sources: [
                            .init(
                                figure: text, title: text, since: text, basis: text, place: text)
                        ])),
                .calculation(
                    DocumentCalculation(
                        id: "b", title: text, parts: [.figure("2", .calculation("b"))])),
            ])
    }
}
