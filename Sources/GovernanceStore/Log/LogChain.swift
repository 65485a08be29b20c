import Governance

/// The log held against itself.
enum LogChain {
    /// Each entry has the hash of its parts, and stands behind the one that it names.
    static func findings(_ entries: [(sequence: Int, entry: LogEntry?)]) -> [AuditFinding] {
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
}
