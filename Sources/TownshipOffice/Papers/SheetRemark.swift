import Governance

/// What stands behind a line of the sheet, and behind a name that is set aside.
enum SheetRemark {
    /// Why a line differs from an ordinary one: it begins or ends inside the period, or is not paid.
    static func text(_ line: PayLine, _ statement: Statement, _ period: Period) -> String {
        var remarks: [String] = []
        if let start = line.appointment?.start, start > period.firstDay, period.contains(start) {
            remarks.append("\(day(start, period))起任职")
        }
        if let finish = line.appointment?.finish, finish < period.lastDay, period.contains(finish) {
            remarks.append("\(day(finish, period))离任")
        }
        if let reason = statement.unpaidReason { remarks.append("不发：\(reason)") }
        return remarks.joined(separator: "；")
    }

    private static func day(_ day: Day, _ period: Period) -> String {
        period.kind == .month ? "\(day.day)日" : "\(day.month)月\(day.day)日"
    }

    /// Where to look, as people say it.
    static func place(_ reason: SetAside) -> String {
        guard let place = reason.place else { return reason.at }
        let row = place.row.map { " 第 \($0) 行" } ?? ""
        let column = place.column.map { "“\($0)”列" } ?? ""
        return place.file + row + column
    }
}
