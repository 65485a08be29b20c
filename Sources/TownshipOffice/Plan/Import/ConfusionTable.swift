import Governance

/// What a township knows its scanner to confuse, beside what is known everywhere.
enum ConfusionTable {
    static let path = "plan/confusions.csv"

    private static let fields = [
        RecordField("written", "误读", required: true),
        RecordField("proposed", "应为", required: true),
        RecordField("alternatives", "其他读法"), RecordField("sureness", "把握"),
        RecordField("reason", "理由"),
    ]

    /// Reads the table of a workspace; none when it is not there.
    static func read(_ files: WorkspaceFiles) throws(WorkspaceFindings) -> [KnownConfusion] {
        guard files.exists(path) else { return [] }
        let table = try RecordTable(path, in: files, fields: fields)
        var findings = table.faultyRows.flatMap(table.findings)
        var confusions: [KnownConfusion] = []
        for row in table.rows {
            var cells = CellReader(table, row)
            let written = cells.text("written")
            let proposed = cells.text("proposed")
            let sureness = cells.optional("sureness") ?? PlanReading.Sureness.sure.chinese
            let known = PlanReading.Sureness.allCases.first {
                $0.chinese == sureness || $0.rawValue == sureness
            }
            if known == nil {
                cells.findings.append(
                    table.finding(.cellInvalid, "sureness", row, "应是“有把握”或“拿不准”，得到“\(sureness)”"))
            }
            findings += cells.findings
            guard let written, let proposed, let known else { continue }
            confusions.append(
                KnownConfusion(
                    written, proposed,
                    alternatives: (cells.optional("alternatives") ?? "").split(separator: "、")
                        .map(String.init), sureness: known,
                    reason: cells.optional("reason") ?? "本镇 \(path) 里登记的误读"))
        }
        guard findings.isEmpty else { throw WorkspaceFindings(findings) }
        return confusions
    }
}
