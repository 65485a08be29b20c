import Governance

/// The rows of the tables held against what the log says was written.
enum LoggedRows {
    struct Row {
        let key: String
        /// The digest of what the row says; `nil` when it cannot be read.
        let content: ContentDigest?

        init(_ key: String, _ content: ContentDigest?) {
            self.key = key
            self.content = content
        }

        init(_ key: String, text: String?) {
            self.init(key, text.map { ContentDigest(of: $0.utf8) })
        }
    }

    /// The rows of one kind: what the log calls their writing, and what people call them.
    struct Kind {
        let action: LogEntry.Action
        let rows: [Row]

        init(_ action: LogEntry.Action, _ rows: [Row]) {
            self.action = action
            self.rows = rows
        }

        /// `run 2 step 3` as people name it.
        func place(_ key: String) -> String {
            let words = key.split(separator: " ").map(String.init)
            let last = words.last ?? ""
            return switch action {
            case .runFiled: "第 \(last) 号发放"
            case .runStep: "第 \(words.count > 1 ? words[1] : "") 号发放第 \(last) 步手续"
            case .tableKept: "\(words.dropLast().joined(separator: " ")) 第 \(last) 版"
            case .officerEnrolled: "第 \(last) 条人员登记"
            case .registerEvent: registerPlace(words)
            default: key
            }
        }
    }

    /// `register difficulties 12 event 3` as people name it.
    private static func registerPlace(_ words: [String]) -> String {
        guard words.count == 5 else { return words.joined(separator: " ") }
        return "台账 \(words[1]) 第 \(words[2]) 号第 \(words[4]) 条记录"
    }

    /// Each row is what the log says was written, and nothing else.
    static func findings(_ entries: [LogEntry], _ kinds: [Kind]) -> [AuditFinding] {
        kinds.flatMap { findings(entries, $0) }
    }

    private static func findings(_ entries: [LogEntry], _ kind: Kind) -> [AuditFinding] {
        var logged: [String: ContentDigest] = [:]
        for entry in entries where entry.action == kind.action.rawValue {
            logged[entry.subject] = entry.content
        }
        var findings: [AuditFinding] = []
        for row in kind.rows {
            guard let content = logged.removeValue(forKey: row.key) else {
                findings.append(
                    AuditFinding(place: kind.place(row.key), message: "日志里没有它：是绕过程序加进来的"))
                continue
            }
            if row.content != content {
                findings.append(AuditFinding(place: kind.place(row.key), message: "存档以后被改过"))
            }
        }
        return findings
            + logged.keys.sorted().map {
                AuditFinding(place: kind.place($0), message: "被删掉了，日志里还有它")
            }
    }
}
