/// Every text over `a , " LF CR` up to a length that RFC 4180 allows, made by its productions rather than by parsing.
///
/// What is not among them has to be refused, so the reader is held against it in both directions.
struct CSVGrammar {
    /// The records of every valid text, blank lines included as empty lists.
    let texts: [String: [[String]]]

    init(upTo length: Int) {
        let fields = Self.fields(upTo: length)
        let records = Self.records(of: fields, upTo: length)
        var texts: [String: [[String]]] = ["": []]
        var frontier: [(text: String, records: [[String]])] = [("", [])]
        while !frontier.isEmpty {
            var next: [(text: String, records: [[String]])] = []
            for (text, rows) in frontier {
                for (record, cells) in records {
                    let row = record.isEmpty ? [] : cells
                    let last = text + record
                    if !record.isEmpty, last.utf8.count <= length { texts[last] = rows + [row] }
                    for end in ["\n", "\r\n"] {
                        let longer = last + end
                        if longer.utf8.count > length { continue }
                        texts[longer] = rows + [row]
                        next.append((longer, rows + [row]))
                    }
                }
            }
            frontier = next
        }
        self.texts = texts
    }

    private static func fields(upTo length: Int) -> [(String, String)] {
        var fields: [(String, String)] = (0...length).map {
            (String(repeating: "a", count: $0), String(repeating: "a", count: $0))
        }
        var inner: [(String, String)] = [("", "")]
        while !inner.isEmpty {
            fields += inner.map { ("\"" + $0.0 + "\"", $0.1) }
            var longer: [(String, String)] = []
            for (written, meant) in inner {
                for (more, meaning) in [
                    ("a", "a"), (",", ","), ("\n", "\n"), ("\r\n", "\r\n"), ("\"\"", "\""),
                ] where written.utf8.count + more.utf8.count + 2 <= length {
                    longer.append((written + more, meant + meaning))
                }
            }
            inner = longer
        }
        return fields
    }

    private static func records(of fields: [(String, String)], upTo length: Int)
        -> [(String, [String])]
    {
        var records: [(String, [String])] = []
        var frontier = fields.map { ($0.0, [$0.1]) }
        while !frontier.isEmpty {
            records += frontier
            var longer: [(String, [String])] = []
            for (text, cells) in frontier {
                for (more, meaning) in fields
                where text.utf8.count + 1 + more.utf8.count <= length {
                    longer.append((text + "," + more, cells + [meaning]))
                }
            }
            frontier = longer
        }
        return records
    }
}
