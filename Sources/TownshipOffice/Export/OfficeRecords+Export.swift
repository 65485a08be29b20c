import Governance

extension OfficeRecords {
    /// A kept table with identity numbers, cards and phones in full; that they were shown is written into the log first.
    ///
    /// - Parameters:
    ///   - table: Which table.
    ///   - workspace: The folder of the workspace.
    ///   - ofOrganizations: Of inputs, whether those of organizations are meant where there are both.
    ///   - signer: Who asks, with the role `numbers`.
    ///   - time: When, as `2020-03-05T09:12:00+08:00`.
    /// - Returns: The table; the entry of the log is on the disk by then.
    /// - Throws: `officer.role` when the officer may not, why the table cannot be read, or the log not be written.
    public func exportInFull(
        _ table: OfficeTable, workspace: String, ofOrganizations: Bool = false,
        to signer: OfficeSigner, time: String
    ) throws -> TableExport {
        try OfficerRefusal.check(signer.officer, .numbers, to: "看完整的证号和卡号")
        let export = try TableExport(
            table, workspace, self, ofOrganizations, showsNumbers: true)
        let officer = signer.officer.id
        let text = CanonicalText.of(["numbers.export", table.title, officer, time])
        try archive.note(
            .numbersShown, subject: table.title,
            details: "\(text)\n\(signer.signature(of: text))", actor: officer, time: time)
        return export
    }
}
