import ExactNumbers
import Governance

/// A value of a parameter in one line, as the finance office reads it.
enum ParameterText {
    static func text(of value: ParameterValue) -> String {
        switch value.content {
        case .number(let number): number.description
        case .text(let text): text
        case .boolean(let flag): flag ? "是" : "否"
        case .day(let day): day.description
        case .list(let values) where value.scale != nil:
            values.map(piece).joined(separator: "；")
        case .list(let values): values.map(text).joined(separator: "、")
        case .table(let table):
            table.entries.map { entry in
                let isNested = entry.value.number == nil
                let text = text(of: entry.value)
                return isNested ? "\(entry.key)（\(text)）" : "\(entry.key) \(text)"
            }.joined(separator: "；")
        }
    }

    /// One piece of a scale.
    private static func piece(_ value: ParameterValue) -> String {
        guard case .table(let table) = value.content else { return text(of: value) }
        let bound =
            table["upto"].map { "不超过 \(text(of: $0))" }
            ?? table["below"].map { "不到 \(text(of: $0))" } ?? "以上"
        let fields = table.entries.filter { $0.key != "upto" && $0.key != "below" }
        let values = fields.map { entry in
            fields.count == 1 ? text(of: entry.value) : "\(entry.key) \(text(of: entry.value))"
        }
        return "\(bound)：\(values.joined(separator: "，"))"
    }
}
