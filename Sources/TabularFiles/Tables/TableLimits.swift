/// Bounds on what a reader takes in, so that a wrong or hostile file cannot exhaust the machine.
public struct TableLimits: Sendable, Hashable {
    /// The largest file, in bytes.
    public var bytes: Int
    /// The most rows, blank ones counted.
    public var rows: Int
    /// The most columns.
    public var columns: Int
    /// The longest cell, in UTF-8 bytes.
    public var cellBytes: Int
    /// How many errors are listed before the rest is only counted.
    public var listedErrors: Int

    /// Sets bounds; the defaults are those of a spreadsheet, and 64 MiB a file.
    public init(
        bytes: Int = 64 << 20, rows: Int = 1_048_576, columns: Int = 16_384,
        cellBytes: Int = 32_767, listedErrors: Int = 500
    ) {
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
        self.cellBytes = cellBytes
        self.listedErrors = max(1, listedErrors)
    }
}
