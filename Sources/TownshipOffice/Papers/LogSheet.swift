import ExactNumbers
public import Governance

/// The log as a list: who did what, when, to what.
public struct LogSheet {
    private let township: String
    private let entries: [LogEntry]

    /// A list.
    ///
    /// - Parameters:
    ///   - entries: The entries, from the first.
    ///   - township: The name of the township.
    public init(_ entries: [LogEntry], township: String) {
        self.entries = entries
        self.township = township
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "sequence", title: "序号", kind: .count),
                .init(id: "time", title: "时间"), .init(id: "actor", title: "谁"),
                .init(id: "action", title: "做了什么"), .init(id: "subject", title: "对什么"),
                .init(id: "hash", title: "校验值", kind: .code),
            ],
            rows: entries.map { entry in
                .init([
                    .number(Rational(entry.sequence)), .text(FiledRunsSheet.shown(entry.time)),
                    .text(entry.actor), .text(LogSheet.words[entry.action] ?? entry.action),
                    .text(LogSheet.subject(entry.subject)), .text(entry.hash.short),
                ])
            })
        return try Document(title: "\(township) 档案日志", blocks: [.table(table)])
    }

    private static let words = [
        LogEntry.Action.created.rawValue: "建档案", LogEntry.Action.runFiled.rawValue: "存档一次发放",
        LogEntry.Action.officerEnrolled.rawValue: "登记密钥",
        LogEntry.Action.numbersShown.rawValue: "调阅完整号码",
        LogEntry.Action.pluginLocked.rawValue: "锁定插件",
        LogEntry.Action.registerEvent.rawValue: "记入台账",
    ]

    private static func subject(_ text: String) -> String {
        if text == "store" { return "档案" }
        let parts = text.split(separator: " ")
        switch (parts.first, parts.count) {
        case ("run", 2): return "第 \(parts[1]) 号发放"
        case ("officer", 2): return "第 \(parts[1]) 条人员登记"
        case ("plugin", 3): return "插件 \(parts[1])（\(parts[2] == "bring" ? "带进来" : "审批")）"
        case ("register", 5): return "台账 \(parts[1]) 第 \(parts[2]) 号第 \(parts[4]) 条记录"
        default: return text
        }
    }
}
