/// Gathers the errors of one file and stops listing, not counting, at the limit.
struct TableProblems {
    let file: String
    let limits: TableLimits
    /// The head's titles, once they are known.
    var titles: [String] = []
    private var listed: [TableError] = []
    private var omitted = 0

    init(file: String, limits: TableLimits) {
        self.file = file
        self.limits = limits
    }

    var isEmpty: Bool { listed.isEmpty }

    func thrown() -> TableErrors { TableErrors(listed, omitted: omitted) }

    /// The faulty rows with their errors, when nothing else is wrong with the file; nil otherwise.
    ///
    /// A short row or an invisible character leaves the other rows as they are. Quotes that do not match put the
    /// borders of rows in doubt, so the file is refused; and so it is when there are more errors than are listed.
    func faultyRows(_ records: [CSVRecord], of headRow: Int) -> [FaultyRow]? {
        let ofRows = listed.filter { error in
            (error.code == .fieldCount || error.code == .controlCharacter)
                && (error.row ?? headRow) > headRow
        }
        guard omitted == 0, ofRows.count == listed.count else { return nil }
        let errors = Dictionary(grouping: ofRows, by: { $0.row ?? headRow })
        return records.map { record in
            FaultyRow(row: record.row, texts: record.fields, errors: errors[record.row] ?? [])
        }
    }

    mutating func add(
        _ code: TableErrorCode, _ record: CSVRecord, column: Int?, title: String? = nil,
        _ advice: String
    ) {
        var known = title
        if known == nil, let column, titles.indices.contains(column - 1) {
            known = titles[column - 1]
        }
        append(
            TableError(
                code: code, file: file, row: record.row, line: record.line, column: column,
                columnTitle: known, advice: advice))
    }

    mutating func addForFile(_ code: TableErrorCode, _ advice: String) {
        append(TableError(code: code, file: file, advice: advice))
    }

    private mutating func append(_ error: TableError) {
        if listed.count < limits.listedErrors {
            listed.append(error)
        } else {
            omitted += 1
        }
    }
}
