/// One thing that is wrong with a workspace, or worth a look: where it stands and what to do.
public struct WorkspaceFinding: Sendable, Hashable, CustomStringConvertible {
    /// A stable code.
    public let code: String
    /// The file, relative to the workspace.
    public let file: String
    /// The row as a spreadsheet counts, from 1.
    public let row: Int?
    /// The title of the column.
    public let column: String?
    /// What is wrong and what to do.
    public let message: String

    /// A finding with all its parts.
    public init(
        code: String, file: String, row: Int? = nil, column: String? = nil, message: String
    ) {
        self.code = code
        self.file = file
        self.row = row
        self.column = column
        self.message = message
    }

    init(
        _ code: OfficeErrorCode, _ file: String, row: Int? = nil, column: String? = nil,
        _ message: String
    ) {
        self.init(code: code.rawValue, file: file, row: row, column: column, message: message)
    }

    /// The same finding with one more sentence.
    func adding(_ sentence: String) -> WorkspaceFinding {
        WorkspaceFinding(
            code: code, file: file, row: row, column: column,
            message: "\(clause)。\(sentence)")
    }

    /// Findings each once, by file, row and column; those of one cell stay in their order.
    static func ordered(_ findings: [WorkspaceFinding]) -> [WorkspaceFinding] {
        var seen: Set<WorkspaceFinding> = []
        return findings.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
            let (left, right) = (a.element, b.element)
            return (rank(left.file), left.file, left.row ?? 0, a.offset)
                < (rank(right.file), right.file, right.row ?? 0, b.offset)
        }.map(\.element)
    }

    /// Files in the order in which people fill them in.
    private static func rank(_ file: String) -> Int {
        let order = [
            WorkspaceSettings.file, "directory/organizations.csv", "directory/people.csv",
            "directory/appointments.csv",
        ]
        return order.firstIndex(of: file) ?? order.count
    }

    /// The message without its full stop, as a part of a longer sentence.
    var clause: String { message.hasSuffix("。") ? String(message.dropLast()) : message }

    /// Where it stands, as people say it.
    var placeText: String {
        file + (row.map { " 第 \($0) 行" } ?? "") + (column.map { "“\($0)”列" } ?? "")
    }

    /// `FILE:ROW: CODE: message`, with the column where it is known.
    public var description: String {
        let place = row.map { "\(file):\($0)" } ?? file
        let column = column.map { "“\($0)”列：" } ?? ""
        return "\(place): \(code): \(column)\(message)"
    }
}

/// Everything that is wrong with a workspace, told at once.
public struct WorkspaceFindings: Error, Sendable, Hashable, CustomStringConvertible {
    /// The findings in order of files and rows.
    public let findings: [WorkspaceFinding]

    /// Findings, at least one.
    public init(_ findings: [WorkspaceFinding]) {
        precondition(!findings.isEmpty, "an error without findings says nothing")
        self.findings = findings
    }

    /// One finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
