import ExactNumbers
public import Governance

/// The log as a list: who did what, when, to what.
public struct LogSheet {
    private let township: String
    private let entries: [LogEntry]
    private let reasons: [Int: String]

    /// A list.
    ///
    /// - Parameters:
    ///   - entries: The entries, from the first.
    ///   - township: The name of the township.
    ///   - reasons: The reasons for some of them, by their numbers.
    public init(_ entries: [LogEntry], township: String, reasons: [Int: String] = [:]) {
        self.entries = entries
        self.reasons = reasons
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
                    .text(entry.actor), .text(LogSheet.word(entry.action)),
                    .text(subject(entry)), .text(entry.hash.short),
                ])
            })
        return try Document(title: "\(township) 档案日志", blocks: [.table(table)])
    }

    /// An action that another version wrote keeps its own word.
    private static func word(_ action: String) -> String {
        switch LogEntry.Action(rawValue: action) {
        case .created: "建档案"
        case .restored: "恢复备份"
        case .runFiled: "存档一次发放"
        case .runStep: "办一步手续"
        case .tableKept: "存一张表"
        case .officerEnrolled: "登记密钥"
        case .numbersShown: "调阅完整号码"
        case .registerEvent: "记入台账"
        case .pluginLocked: "锁定插件"
        case nil: action
        }
    }

    private func subject(_ entry: LogEntry) -> String {
        LogSheet.subject(entry.subject) + (reasons[entry.sequence].map { "；原因：\($0)" } ?? "")
    }

    private static func subject(_ text: String) -> String {
        if text == "store" { return "档案" }
        let parts = text.split(separator: " ")
        switch (parts.first, parts.count) {
        case ("run", 2): return "第 \(parts[1]) 号发放"
        case ("run", 4): return "第 \(parts[1]) 号发放第 \(parts[3]) 步"
        case ("backup", 2): return "备份，到 \(parts[1].prefix(12)) 为止"
        case ("backup", 4):
            return "备份，到 \(parts[1].prefix(12)) 为止；换下的到 \(parts[3].prefix(12)) 为止"
        case ("officer", 2): return "第 \(parts[1]) 条人员登记"
        case ("register", 5): return "台账 \(parts[1]) 第 \(parts[2]) 号第 \(parts[4]) 条记录"
        case ("plugin", 3): return "插件 \(parts[1])（\(parts[2] == "bring" ? "带进来" : "审批")）"
        default: return text
        }
    }
}
