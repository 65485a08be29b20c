import Governance
import TabularFiles

/// Reads the cells of one row and gathers what is wrong with them.
struct CellReader {
    let table: RecordTable
    let row: TableRow
    var findings: [WorkspaceFinding] = []

    init(_ table: RecordTable, _ row: TableRow) {
        self.table = table
        self.row = row
    }

    func optional(_ field: String) -> String? { table.text(field, row) }

    mutating func text(_ field: String) -> String? {
        if let text = optional(field) { return text }
        findings.append(table.finding(.cellEmpty, field, row, "没有填，请补上"))
        return nil
    }

    /// What a domain type makes of a cell that may be empty.
    mutating func optional<T>(_ field: String, _ read: (String) throws(GovernanceError) -> T) -> T?
    {
        guard let text = optional(field) else { return nil }
        do throws(GovernanceError) {
            return try read(text)
        } catch {
            findings.append(table.finding(error, field, row))
            return nil
        }
    }

    /// What a domain type makes of a cell that has to be filled.
    mutating func value<T>(_ field: String, _ read: (String) throws(GovernanceError) -> T) -> T? {
        guard text(field) != nil else { return nil }
        return optional(field, read)
    }

    /// An id that has to be filled.
    mutating func id<T>(_ field: String, _ read: (String) throws(GovernanceError) -> T) -> T? {
        value(field) { text throws(GovernanceError) in try read(WrittenText.halfWidth(text)) }
    }

    /// An id that may be left out.
    mutating func optionalID<T>(_ field: String, _ read: (String) throws(GovernanceError) -> T)
        -> T?
    {
        optional(field) { text throws(GovernanceError) in try read(WrittenText.halfWidth(text)) }
    }

    mutating func day(_ field: String) -> Day? {
        optional(field) { text throws(GovernanceError) in try WrittenText.day(text) }
    }

    mutating func count(_ field: String) -> Int? {
        guard let text = optional(field) else { return nil }
        if let count = Int(WrittenText.halfWidth(text)), count >= 0 { return count }
        findings.append(table.finding(.cellInvalid, field, row, "应是整数，得到“\(text)”"))
        return nil
    }
}
