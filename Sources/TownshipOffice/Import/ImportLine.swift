/// What an import does to one row of a table.
public struct ImportLine: Sendable, Hashable {
    /// What becomes of it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It was not there.
        case added
        /// Some of it is replaced.
        case changed
        /// It gets its last day.
        case ended

        /// The word for it.
        public var title: String {
            switch self {
            case .added: "新增"
            case .changed: "更改"
            case .ended: "结束"
            }
        }
    }

    /// A field whose content is replaced; numbers of people are masked.
    public struct Change: Sendable, Hashable {
        /// The field.
        public let field: String
        /// Its name in the table.
        public let title: String
        /// What was kept; empty for nothing.
        public let old: String
        /// What is kept now; empty for nothing.
        public let new: String
    }

    /// What becomes of it.
    public let kind: Kind
    /// The row of the file, as a spreadsheet counts.
    public let row: Int
    /// Whom or what it is about: `P003 丙三`.
    public let name: String
    /// What is replaced.
    public let changes: [Change]
}
