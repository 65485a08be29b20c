import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords {
    /// The log, from its first entry.
    public func log() throws(StoreError) -> [LogEntry] {
        try read(LogTable.entries).map { sequence, entry throws(StoreError) in
            guard let entry else {
                throw StoreError(
                    .damaged, file: path, "日志第 \(sequence) 条被改坏了；请用 township audit verify 查看")
            }
            return entry
        }
    }

    /// Holds every row against the log, the log against itself, and every content against its digest.
    public func audit() throws(StoreError) -> [AuditFinding] {
        let (entries, runs, contents) = try read { database in
            (
                try LogTable.entries(database), try RunTable.all(database),
                try Row.fetchAll(
                    database, sql: "SELECT digest, sealed FROM content ORDER BY digest")
            )
        }
        var findings = SQLiteRecords.chain(entries)
        findings += SQLiteRecords.compare(runs, with: entries.compactMap(\.entry))
        for row in contents {
            let text: String = row["digest"]
            guard let digest = ContentDigest(text: text), let sealed = row["sealed"] as Data?,
                let bytes = key.open(Array(sealed), as: digest), ContentDigest(of: bytes) == digest
            else {
                findings.append(AuditFinding(place: "内容 \(text.prefix(12))", message: "内容被改过"))
                continue
            }
        }
        return findings
            + SQLiteRecords.missing(runs, in: Set(contents.map { $0["digest"] as String }))
    }

    /// Each entry has the hash of its parts, and stands behind the one that it names.
    private static func chain(_ entries: [(sequence: Int, entry: LogEntry?)]) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        var previous = ContentDigest.none
        var expected = 1
        for (sequence, entry) in entries {
            let place = "日志第 \(sequence) 条"
            if sequence != expected {
                findings.append(
                    AuditFinding(place: place, message: "前面少了第 \(expected) 到 \(sequence - 1) 条"))
            }
            expected = sequence + 1
            guard let entry else {
                findings.append(AuditFinding(place: place, message: "被改过"))
                continue
            }
            let text = LogEntry.canonicalText(
                sequence: sequence, time: entry.time, actor: entry.actor, action: entry.action,
                subject: entry.subject, content: entry.content, previous: entry.previous)
            if ContentDigest(of: text.utf8) != entry.hash {
                findings.append(AuditFinding(place: place, message: "被改过：内容和它的校验值对不上"))
            } else if entry.previous != previous {
                findings.append(AuditFinding(place: place, message: "接不上前一条：前一条被换过"))
            }
            previous = entry.hash
        }
        return findings
    }

    /// Each run is what the log says was filed, and nothing else.
    private static func compare(
        _ runs: [(number: Int, run: FiledRun?)], with entries: [LogEntry]
    ) -> [AuditFinding] {
        var logged: [String: ContentDigest] = [:]
        for entry in entries where entry.action == LogEntry.Action.runFiled.rawValue {
            logged[entry.subject] = entry.content
        }
        var findings: [AuditFinding] = []
        for (number, run) in runs {
            let place = "第 \(number) 号发放"
            guard let content = logged.removeValue(forKey: "run \(number)") else {
                findings.append(AuditFinding(place: place, message: "日志里没有它：是绕过程序加进来的"))
                continue
            }
            if run.map({ ContentDigest(of: $0.canonicalText.utf8) }) != content {
                findings.append(AuditFinding(place: place, message: "存档以后被改过"))
            }
        }
        for subject in logged.keys.sorted() {
            findings.append(
                AuditFinding(
                    place: "第 \(subject.dropFirst("run ".count)) 号发放", message: "被删掉了，日志里还有它"))
        }
        return findings
    }

    private static func missing(
        _ runs: [(number: Int, run: FiledRun?)], in contents: Set<String>
    ) -> [AuditFinding] {
        runs.compactMap(\.run).flatMap { run in
            (run.files.map { ($0.path, $0.digest) } + [("结果", run.result)])
                .filter { !contents.contains($0.1.text) }
                .map {
                    AuditFinding(
                        place: "第 \(run.number) 号发放", message: "\($0.0) 的内容（\($0.1.short)）被删掉了")
                }
        }
    }
}
