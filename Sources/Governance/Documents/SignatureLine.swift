/// A place where somebody signs, or writes a date.
public struct SignatureLine: Sendable, Hashable {
    /// What stands in front of the line, such as `制表`, without a colon.
    public let label: String
    /// What is already written on the line; empty leaves it to the pen.
    public let name: String

    /// Makes a place to sign.
    public init(label: String, name: String = "") {
        self.label = label
        self.name = name
    }

    /// What a pay sheet ends with: who made it, who checked it, who approved it, and when.
    public static let payment = ["制表", "复核", "审批", "日期"].map { SignatureLine(label: $0) }
}
