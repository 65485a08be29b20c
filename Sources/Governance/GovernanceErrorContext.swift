/// Where an error stands: every part is there only where it is known.
///
/// The values of this module know records and fields; whoever read them from a file adds file, row and column.
public struct GovernanceErrorContext: Sendable, Hashable {
    /// The file that was read.
    public var file: String?
    /// The row or line of the file, counted from 1.
    public var row: Int?
    /// The column of the file, counted from 1.
    public var column: Int?
    /// The list the record belongs to, such as `organizations`.
    public var list: String?
    /// The index of the record in its list, counted from 0.
    public var record: Int?
    /// The index of an earlier record that this one conflicts with, counted from 0.
    public var otherRecord: Int?
    /// The name of the field.
    public var field: String?

    /// Makes a context from the parts that are known.
    public init(
        file: String? = nil, row: Int? = nil, column: Int? = nil, list: String? = nil,
        record: Int? = nil, otherRecord: Int? = nil, field: String? = nil
    ) {
        self.file = file
        self.row = row
        self.column = column
        self.list = list
        self.record = record
        self.otherRecord = otherRecord
        self.field = field
    }
}
