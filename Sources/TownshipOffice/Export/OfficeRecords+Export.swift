import Governance

extension OfficeRecords {
    /// A kept table with identity numbers, cards and phones in full; that they were shown is written into the log first.
    ///
    /// - Parameters:
    ///   - table: Which table.
    ///   - workspace: The folder of the workspace.
    ///   - ofOrganizations: Of inputs, whether those of organizations are meant where there are both.
    ///   - actor: Who sees them.
    ///   - time: When, as `2020-03-05T09:12:00+08:00`.
    /// - Returns: The table.
    /// - Throws: Why the table cannot be read, or the log not be written.
    public func exportInFull(
        _ table: OfficeTable, workspace: String, ofOrganizations: Bool = false, actor: String,
        time: String
    ) throws -> TableExport {
        let export = try TableExport(
            table, workspace, self, ofOrganizations, showsNumbers: true)
        try archive.note(
            .numbersShown, subject: table.title, details: "export", actor: actor, time: time)
        return export
    }
}
