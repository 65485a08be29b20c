/// One record of a CSV file before it is held against the head.
struct CSVRecord {
    /// The row as a spreadsheet counts.
    let row: Int
    /// The line on which it begins.
    let line: Int
    var fields: [String] = []
    /// Whether an error was found in it, so that its fields mean nothing.
    var isFaulty = false
    /// Whether nothing at all stands on the line.
    var isBlank = false
}
