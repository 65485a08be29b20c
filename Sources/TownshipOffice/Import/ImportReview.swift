import ExactNumbers
public import Governance

/// What an import would do, before anything is kept: the lines that it adds, changes and ends.
public struct ImportReview: Sendable {
    /// Which table.
    public let table: OfficeTable
    /// Where the table stands in a workspace.
    public let path: String
    /// The file, with its sheet where it has several.
    public let source: String
    /// What happens to rows, in the order of the file.
    public let lines: [ImportLine]
    /// How many rows of the file say what is kept already.
    public let unchanged: Int
    /// How many kept rows the file says nothing about; they stay.
    public let untouched: Int
    /// What was passed over in the file, in words.
    public let notices: [String]
    /// The empty cells of the file that would take away what was kept, each with what that is.
    public let clearings: [WorkspaceFinding]
    /// The tables that would be kept, those of the folder first when none was kept before.
    let changes: [TableChange]
    /// The head of the log that this was made from; nil while there are no records.
    let head: ContentDigest?
    /// Whether the workspace names officers, one of whom has to sign for what is kept.
    let needsSigner: Bool

    /// Whether there is nothing to keep.
    public var isEmpty: Bool { lines.isEmpty }

    /// Refuses empty cells that take something away.
    ///
    /// - Throws: `import.clearing` for each of them.
    public func checkNothingIsCleared() throws(WorkspaceFindings) {
        guard clearings.isEmpty else { throw WorkspaceFindings(clearings) }
    }

    /// How many rows something happens to.
    public func count(_ kind: ImportLine.Kind) -> Int { lines.count { $0.kind == kind } }

    /// The numbers in one line: `新增 3，更改 1，结束 0，没有变化 120，文件里没有提到、照旧 40`.
    public var summary: String {
        let kinds = ImportLine.Kind.allCases.map { "\($0.title) \(count($0))" }
        return kinds.joined(separator: "，") + "，没有变化 \(unchanged)，文件里没有、照旧 \(untouched)"
    }

    /// The review as a paper; identity numbers, cards and phones are masked.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = []
        if !lines.isEmpty {
            blocks.append(
                .table(
                    try DocumentTable(
                        columns: [
                            .init(id: "row", title: "行", kind: .count),
                            .init(id: "kind", title: "变化"), .init(id: "name", title: "谁"),
                            .init(id: "changes", title: "内容"),
                        ],
                        rows: lines.map { line in
                            .init([
                                .number(Rational(line.row)), .text(line.kind.title),
                                .text(line.name), .text(ImportReview.text(line)),
                            ])
                        })))
        }
        blocks.append(.paragraph(summary))
        blocks += notices.map { .paragraph($0) }
        return try Document(title: "导入\(table.title)", subtitles: [source], blocks: blocks)
    }

    private static func text(_ line: ImportLine) -> String {
        line.changes.map { change in
            if line.kind == .added { return "\(change.title) \(change.new)" }
            let old = change.old.isEmpty ? "（空）" : change.old
            let new = change.new.isEmpty ? "（空）" : change.new
            return "\(change.title) \(old) → \(new)"
        }.joined(separator: "；")
    }
}
