/// Reads comma-separated files strictly (RFC 4180): what is not plainly right is an error with its place.
///
/// UTF-8 with or without a byte order mark and GB18030 are taken, CRLF and LF line ends. The first line
/// that is not blank is the head. Blank lines are skipped but counted. Cells keep their text to the letter,
/// line breaks inside quotes and spaces included; titles lose the spaces around them. What spreadsheets leave
/// behind the last column, columns without title or content, is passed over.
public struct CSVReader: Sendable {
    let limits: TableLimits
    private let encoding: TextEncoding?
    private let keepsFaultyRows: Bool

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - limits: Bounds on what is taken in.
    ///   - encoding: The encoding when it is known; by default it is found out.
    ///   - keepsFaultyRows: Whether rows that cannot be used are set apart in ``TextTable/faultyRows`` instead of
    ///     refusing the file. What puts the borders of rows in doubt still refuses it, and so does a file no row of
    ///     which fits its head.
    public init(
        limits: TableLimits = TableLimits(), encoding: TextEncoding? = nil,
        keepsFaultyRows: Bool = false
    ) {
        self.limits = limits
        self.encoding = encoding
        self.keepsFaultyRows = keepsFaultyRows
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
        let decoded = try decoded(bytes, named: name)
        var scanner = CSVScanner(
            bytes: Array(decoded.text.utf8), problems: TableProblems(file: name, limits: limits))
        guard let (head, headRecord) = readHead(&scanner, named: name) else {
            throw scanner.problems.thrown()
        }
        scanner.problems.titles = head.titles
        let (rows, faulty) = readRows(&scanner, under: head, headRecord)
        if let faultyRows = scanner.problems.faultyRows(faulty, of: headRecord.row),
            faultyRows.isEmpty || (keepsFaultyRows && !rows.isEmpty)
        {
            return TextTable(
                head: head, headRow: headRecord.row, rows: rows, faultyRows: faultyRows,
                encoding: decoded.encoding)
        }
        throw scanner.problems.thrown()
    }

    /// The text of a file whose cells commas separate.
    func text(from bytes: [UInt8], named name: String) throws(TableErrors) -> String {
        try decoded(bytes, named: name).text
    }

    private func decoded(_ bytes: [UInt8], named name: String) throws(TableErrors) -> (
        text: String, encoding: TextEncoding
    ) {
        guard bytes.count <= limits.bytes else {
            throw TableErrors([FileBytes.tooLarge(name, limit: limits.bytes)])
        }
        let decoded: (text: String, encoding: TextEncoding)
        do {
            decoded = try TextDecoder(file: name, encoding: encoding).decode(bytes)
        } catch {
            throw TableErrors([error])
        }
        if let separator = Self.otherSeparator(in: decoded.text) {
            let error = TableError(
                code: .separator, file: name,
                advice: "这份文件是用\(separator)分列的。请另存为用英文逗号分隔的 CSV。")
            throw TableErrors([error])
        }
        return decoded
    }

    /// The name of what separates cells where that is not the comma: the first two lines have it, and no comma.
    private static func otherSeparator(in text: String) -> String? {
        let lines = text.split(separator: "\n", maxSplits: 8, omittingEmptySubsequences: true)
            .filter { !$0.allSatisfy(\.isWhitespace) }.prefix(2)
        guard lines.count == 2, !lines[0].contains(",") else { return nil }
        let separators: [(Character, String)] = [
            ("\t", "制表符（Tab）"), (";", "分号"), ("，", "中文逗号"), ("；", "中文分号"), ("|", "竖线"),
        ]
        return separators.first { mark, _ in lines.allSatisfy { $0.contains(mark) } }?.1
    }

    private func readHead(_ scanner: inout CSVScanner, named name: String) -> (
        TableHead, CSVRecord
    )? {
        while let record = scanner.next() {
            if record.isBlank { continue }
            var titles = record.fields.map(Self.trimmed)
            if let last = titles.lastIndex(where: { !$0.isEmpty }) {
                titles.removeSubrange((last + 1)...)
            }
            var seen: [String: Int] = [:]
            for (index, title) in titles.enumerated() where !record.isFaulty {
                if title.isEmpty {
                    complainOfEmptyTitle(&scanner, record, index + 1)
                } else if let first = seen.updateValue(index + 1, forKey: title) {
                    scanner.problems.add(
                        .duplicateTitle, record, column: index + 1, title: title,
                        "表头里有两列同名（第 \(first) 列和第 \(index + 1) 列），分不清用哪一列。请改名或删去一列。")
                }
            }
            return (TableHead(file: name, titles: titles), record)
        }
        if scanner.problems.isEmpty {
            scanner.problems.addForFile(.missingHead, "这个文件是空的，连表头也没有。请在第一行写上各列名称。")
        }
        return nil
    }

    private func complainOfEmptyTitle(
        _ scanner: inout CSVScanner, _ record: CSVRecord, _ column: Int
    ) {
        scanner.problems.add(
            .emptyTitle, record, column: column,
            "表头第 \(column) 列没有名称。请写上列名；多余的空列请整列删除；表头上面另有一行标题的，请把那一行删去。")
    }

    /// The rows that fit the head, and those that do not.
    private func readRows(
        _ scanner: inout CSVScanner, under head: TableHead, _ headRecord: CSVRecord
    ) -> (sound: [TableRow], faulty: [CSVRecord]) {
        var rows: [TableRow] = []
        var faulty: [CSVRecord] = []
        let width = head.titles.count
        var untitled: Set<Int> = []
        while var record = scanner.next() {
            if record.isBlank { continue }
            let surplus = record.fields.indices.dropFirst(width).filter {
                !record.fields[$0].allSatisfy(\.isWhitespace)
            }
            untitled.formUnion(surplus.filter { $0 < headRecord.fields.count })
            if record.isFaulty {
                faulty.append(record)
                continue
            }
            if record.fields.count > width, surplus.isEmpty {
                record.fields.removeSubrange(width...)
            }
            if record.fields.count == width {
                rows.append(
                    TableRow(
                        head: head, row: record.row, line: record.line, texts: record.fields))
            } else if surplus.isEmpty || record.fields.count > headRecord.fields.count {
                complainOfWidth(&scanner, record, width)
                faulty.append(record)
            }
        }
        for index in untitled.sorted() { complainOfEmptyTitle(&scanner, headRecord, index + 1) }
        return (rows, faulty)
    }

    private func complainOfWidth(
        _ scanner: inout CSVScanner, _ record: CSVRecord, _ width: Int
    ) {
        let count = record.fields.count
        scanner.problems.add(
            .fieldCount, record, column: nil,
            count > width
                ? "这一行有 \(count) 格，比表头多 \(count - width) 格。内容里有逗号的，请把这一格放进一对英文双引号里。"
                : "这一行只有 \(count) 格，比表头少 \(width - count) 格。请补齐，空着的格也要留下逗号。")
    }

    private static func trimmed(_ title: String) -> String {
        guard let first = title.firstIndex(where: { !$0.isWhitespace }),
            let last = title.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(title[first...last])
    }
}
