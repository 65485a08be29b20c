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
    /// The most bytes that are unpacked from a packed file (XLSX), all its parts together.
    public var unpackedBytes: Int
    /// The most parts that a packed file may have.
    public var parts: Int

    /// Sets bounds; the defaults are those of a spreadsheet, 64 MiB a file, 256 MiB unpacked.
    public init(
        bytes: Int = 64 << 20, rows: Int = 1_048_576, columns: Int = 16_384,
        cellBytes: Int = 32_767, listedErrors: Int = 500, unpackedBytes: Int = 256 << 20,
        parts: Int = 10_000
    ) {
        self.bytes = bytes
        self.rows = rows
        self.columns = columns
        self.cellBytes = cellBytes
        self.listedErrors = max(1, listedErrors)
        self.unpackedBytes = unpackedBytes
        self.parts = parts
    }
}
