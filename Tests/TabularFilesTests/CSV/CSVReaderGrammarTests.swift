import TabularFiles
import Testing

/// The reader against the grammar, for every text over five bytes up to a length of six.
@Suite struct CSVReaderGrammarTests {
    private static let length = 6

    @Test(arguments: [1, 2])
    func readsExactlyWhatTheGrammarMakes(columns: Int) throws {
        let head = columns == 1 ? "x" : "x,y"
        let grammar = CSVGrammar(upTo: Self.length)
        var texts = [[UInt8]]([[]])
        var frontier = texts
        for _ in 0..<Self.length {
            frontier = frontier.flatMap { text in Array("a,\"\n\r".utf8).map { text + [$0] } }
            texts += frontier
        }
        for body in texts {
            let text = String(decoding: body, as: UTF8.self)
            let records = grammar.texts[text]
            let expected = records.map { Self.rows($0, columns: columns) } ?? nil
            let bytes = Array((head + "\n").utf8) + body
            let read = try? CSVReader().table(from: bytes, named: "")
            let rows = read.map { $0.rows.map { Row(number: $0.row, texts: $0.texts) } }
            if rows != expected {
                Issue.record(
                    "\(text.debugDescription): \(String(describing: rows)), not \(String(describing: expected))"
                )
                return
            }
        }
    }

    private struct Row: Equatable {
        let number: Int
        let texts: [String]
    }

    /// The rows a table with so many columns has; nil when one does not fit.
    ///
    /// Blank cells behind the last column are what spreadsheets leave, and mean nothing.
    private static func rows(_ records: [[String]], columns: Int) -> [Row]? {
        var rows: [Row] = []
        for (index, record) in records.enumerated() where !record.isEmpty {
            let surplus = record.dropFirst(columns).joined()
            if record.count < columns || !surplus.allSatisfy(\.isWhitespace) { return nil }
            rows.append(Row(number: index + 2, texts: Array(record.prefix(columns))))
        }
        return rows
    }
}
