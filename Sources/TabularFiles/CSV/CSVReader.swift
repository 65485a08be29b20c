/// Reads comma-separated files strictly (RFC 4180): what is not plainly right is an error with its place.
///
/// UTF-8 with or without a byte order mark and GB18030 are taken, CRLF and LF line ends. The first line
/// that is not blank is the head. Blank lines are skipped but counted. Cells keep their text to the letter,
/// line breaks inside quotes and spaces included; titles lose the spaces around them.
public struct CSVReader: Sendable {
    private let limits: TableLimits
    private let encoding: TextEncoding?

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - limits: Bounds on what is taken in.
    ///   - encoding: The encoding when it is known; by default it is found out.
    public init(limits: TableLimits = TableLimits(), encoding: TextEncoding? = nil) {
        self.limits = limits
        self.encoding = encoding
    }

    /// Reads the file at a path.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - name: How errors name the file; by default its path.
    /// - Returns: The table.
    /// - Throws: Everything that is wrong with the file.
    public func table(atPath path: String, named name: String? = nil) throws(TableErrors)
        -> TextTable
    {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path, name: name ?? path, atMost: limits.bytes)
        } catch {
            throw TableErrors([error])
        }
        return try table(from: bytes, named: name ?? path)
    }

    /// Reads a table from bytes.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - name: How errors and places name the file.
    /// - Returns: The table.
    /// - Throws: Everything that is wrong with the content.
    public func table(from bytes: [UInt8], named name: String) throws(TableErrors) -> TextTable {
        guard bytes.count <= limits.bytes else {
            throw TableErrors([FileBytes.tooLarge(name, limit: limits.bytes)])
        }
        let decoded: (text: String, encoding: TextEncoding)
        do {
            decoded = try TextDecoder(file: name, encoding: encoding).decode(bytes)
        } catch {
            throw TableErrors([error])
        }
        var scanner = CSVScanner(
            bytes: Array(decoded.text.utf8), problems: TableProblems(file: name, limits: limits))
        guard let (head, headRow) = readHead(&scanner, named: name) else {
            throw scanner.problems.thrown()
        }
        scanner.problems.titles = head.titles
        let rows = readRows(&scanner, under: head)
        if !scanner.problems.isEmpty { throw scanner.problems.thrown() }
        return TextTable(head: head, headRow: headRow, rows: rows, encoding: decoded.encoding)
    }

    private func readHead(_ scanner: inout CSVScanner, named name: String) -> (TableHead, Int)? {
        while let record = scanner.next() {
            if record.isBlank { continue }
            let titles = record.fields.map(Self.trimmed)
            var seen: [String: Int] = [:]
            for (index, title) in titles.enumerated() where !record.isFaulty {
                if title.isEmpty {
                    scanner.problems.add(
                        .emptyTitle, record, column: index + 1,
                        "表头这一列没有名称。请写上列名；如果是多余的空列，请整列删除。")
                } else if let first = seen.updateValue(index + 1, forKey: title) {
                    scanner.problems.add(
                        .duplicateTitle, record, column: index + 1, title: title,
                        "表头里有两列同名（第 \(first) 列和第 \(index + 1) 列），分不清用哪一列。请改名或删去一列。")
                }
            }
            return (TableHead(file: name, titles: titles), record.row)
        }
        if scanner.problems.isEmpty {
            scanner.problems.addForFile(.missingHead, "这个文件是空的，连表头也没有。请在第一行写上各列名称。")
        }
        return nil
    }

    private func readRows(_ scanner: inout CSVScanner, under head: TableHead) -> [TableRow] {
        var rows: [TableRow] = []
        while let record = scanner.next() {
            if record.isBlank || record.isFaulty { continue }
            let difference = record.fields.count - head.titles.count
            if difference == 0 {
                rows.append(
                    TableRow(
                        head: head, row: record.row, line: record.line, texts: record.fields))
                continue
            }
            let advice =
                difference > 0
                ? "这一行有 \(record.fields.count) 格，比表头多 \(difference) 格。内容里有逗号的，请把这一格放进一对英文双引号里。"
                : "这一行只有 \(record.fields.count) 格，比表头少 \(-difference) 格。请补齐，空着的格也要留下逗号。"
            scanner.problems.add(.fieldCount, record, column: nil, advice)
        }
        return rows
    }

    private static func trimmed(_ title: String) -> String {
        guard let first = title.firstIndex(where: { !$0.isWhitespace }),
            let last = title.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(title[first...last])
    }
}
