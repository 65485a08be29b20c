import ExactNumbers
public import Governance

/// Entries that wait, the most urgent first.
public struct RemindersSheet {
    private let township: String
    private let reminders: [EntryReminder]
    private let day: Day

    /// A list.
    ///
    /// - Parameters:
    ///   - reminders: The entries, of one or more registers.
    ///   - day: As of when.
    ///   - township: The name of the township.
    public init(_ reminders: [EntryReminder], on day: Day, township: String) {
        self.reminders = reminders
        self.day = day
        self.township = township
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "register", title: "台账"),
                .init(id: "number", title: "编号", kind: .count),
                .init(id: "state", title: "状态"),
                .init(id: "since", title: "到这一步", kind: .day),
                .init(id: "until", title: "限办日期", kind: .day),
                .init(id: "late", title: "情况"), .init(id: "next", title: "该走的一步"),
            ],
            rows: reminders.map { .init(cells($0)) })
        return try Document(
            title: "\(township) 限办提醒", subtitles: ["截至 \(day)"], blocks: [.table(table)])
    }

    private func cells(_ reminder: EntryReminder) -> [DocumentCell] {
        let days = day - reminder.deadline.last
        let moves = reminder.register.procedure?.moves(from: reminder.state.id) ?? []
        let due = moves.filter { $0.id == reminder.deadline.escalation }
        let next = reminder.isOver && !due.isEmpty ? due : moves
        return [
            .text(reminder.register.title), .number(Rational(reminder.entry.number)),
            .text(reminder.state.title), .day(reminder.entry.since), .day(reminder.deadline.last),
            .text(reminder.isOver ? "超期 \(days) 天" : days == 0 ? "今天到期" : "还有 \(-days) 天"),
            .text(next.map(\.title).joined(separator: "、")),
        ]
    }
}
