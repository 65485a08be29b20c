import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords {
    /// Holds every row against the log, the log against itself, and every content against its digest.
    public func audit() throws(StoreError) -> [AuditFinding] {
        try read { database in
            let entries = try LogTable.entries(database)
            let runs = try RunTable.all(database)
            let versions = try VersionTable.all(database)
            var findings = LogChain.findings(entries)
            findings += LoggedRows.findings(
                entries.compactMap(\.entry),
                [
                    .init(.runFiled, runs.map { .init($0.key, text: $0.value?.canonicalText) }),
                    .init(
                        .tableKept, versions.map { .init($0.key, text: $0.value?.canonicalText) }),
                    .init(.runStep, try stepRows(database)),
                    .init(
                        .officerEnrolled,
                        try OfficerTable.all(database).map {
                            .init($0.key, text: $0.value?.canonicalText)
                        }),
                    .init(.registerEvent, try RegisterTable.logged(key, database)),
                ])
            let used =
                runs.compactMap(\.value).flatMap { run in
                    run.files.map { (run.place, $0.path, $0.digest) }
                        + [(run.place, "结果", run.result)]
                }
                + versions.compactMap(\.value).map { ($0.path, "第 \($0.version) 版", $0.digest) }
            return findings + (try contentFindings(database, used: used))
        }
    }

    private func stepRows(_ database: Database) throws -> [LoggedRows.Row] {
        try StepTable.all(key, database).map { row in
            LoggedRows.Row(
                row.key, text: try row.value.map { try StepTable.loggedText($0, database) })
        }
    }

    private func contentFindings(
        _ database: Database, used: [(place: String, what: String, digest: ContentDigest)]
    ) throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        var known: Set<String> = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT digest, sealed FROM content ORDER BY digest")
        while let row = try rows.next() {
            let text: String = row["digest"]
            known.insert(text)
            guard let digest = ContentDigest(text: text), let sealed = row["sealed"] as Data?,
                let bytes = key.open(Array(sealed), as: digest), ContentDigest(of: bytes) == digest
            else {
                findings.append(AuditFinding(place: "内容 \(text.prefix(12))", message: "内容被改过"))
                continue
            }
        }
        return findings
            + used.filter { !known.contains($0.digest.text) }.map {
                AuditFinding(place: $0.place, message: "\($0.what) 的内容（\($0.digest.short)）被删掉了")
            }
    }
}

extension FiledRun {
    fileprivate var place: String { "第 \(number) 号发放" }
}
