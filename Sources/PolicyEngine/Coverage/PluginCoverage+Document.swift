public import Governance

extension PluginCoverage {
    /// The shares of several plugins as a table, a line a file.
    ///
    /// - Parameter plugins: The plugins in their order.
    /// - Returns: A document for any renderer.
    /// - Throws: `DocumentError` never, since the table is fixed.
    public static func document(of plugins: [PluginCoverage]) throws(DocumentError) -> Document {
        let columns: [DocumentTable.Column] = [
            .init(id: "file", title: "文件"),
            .init(id: "lines", title: "行", alignment: .right),
            .init(id: "line_share", title: "占比", alignment: .right),
            .init(id: "branches", title: "分支", alignment: .right),
            .init(id: "branch_share", title: "占比", alignment: .right),
        ]
        var rows: [DocumentTable.Row] = []
        var lines = CoverageShare(reached: 0, all: 0)
        var branches = lines
        for plugin in plugins {
            for file in plugin.files {
                rows.append(
                    row("\(plugin.plugin)/\(file.path)", file.lineShare, file.branchShare, .body))
            }
            lines = lines + plugin.lineShare
            branches = branches + plugin.branchShare
        }
        rows.append(row("合计", lines, branches, .total))
        return try Document(
            title: "用例覆盖", blocks: [.table(try DocumentTable(columns: columns, rows: rows))])
    }

    private static func row(
        _ name: String, _ lines: CoverageShare, _ branches: CoverageShare,
        _ style: DocumentTable.RowStyle
    ) -> DocumentTable.Row {
        DocumentTable.Row(
            [
                .text(name), .text("\(lines.reached)/\(lines.all)"), .text("\(lines.percent)%"),
                .text("\(branches.reached)/\(branches.all)"), .text("\(branches.percent)%"),
            ], style: style)
    }
}
