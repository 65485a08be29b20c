import Governance

/// A row of the file, cell by cell as it was meant.
struct ImportRow: Sendable {
    /// The row, counted from 1 as a spreadsheet counts.
    let row: Int
    /// The texts by their fields; a field whose cell is empty has an empty text, one whose column is not there has none.
    var values: [String: String]

    /// The text of a field; nil when it is empty.
    func text(_ field: String) -> String? {
        values[field].flatMap { $0.isEmpty || $0 == ImportText.clearing ? nil : $0 }
    }
}
