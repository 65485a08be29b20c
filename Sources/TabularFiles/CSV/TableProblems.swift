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
