import Governance

/// The kept table with the rows of a file laid over it, and what that changes.
struct ImportMerge {
    let sheet: ImportSheet
    private(set) var table: StoredTable
    private(set) var lines: [ImportLine] = []
    private(set) var unchanged = 0
    var findings: [WorkspaceFinding] = []
    /// Empty cells that take away what was kept, which somebody has to confirm.
    private(set) var clearings: [WorkspaceFinding] = []
    /// The rows of the file by the index of the row of the table that they are about.
    private(set) var origins: [Int: ImportRow] = [:]
    /// How many rows were there before.
    let before: Int

    init(_ sheet: ImportSheet, onto table: StoredTable) {
        self.sheet = sheet
        self.table = table
        before = table.rows.count
    }

    mutating func refuse(
        _ code: OfficeErrorCode, _ row: ImportRow, _ field: String, _ message: String
    ) {
        findings.append(sheet.finding(code, row, field, message))
    }

    /// The rows of each person or organization, by a field that holds ids.
    private var places: [String: [Int]] = [:]

    /// Lets rows be found by the ids in a field.
    mutating func index(by field: String) {
        indexed = field
        for index in table.rows.indices { place(index) }
    }

    private var indexed: String?

    private mutating func place(_ index: Int) {
        guard let indexed, let id = table.rows[index][indexed] else { return }
        places[WrittenText.halfWidth(id), default: []].append(index)
    }

    /// The rows with an id in the indexed field, in their order.
    func rows(of id: String) -> [Int] { places[id] ?? [] }

    // MARK: Rows

    /// What a line's name says already.
    private static let naming: Set<String> = ["id", "name", "person", "organization", "post"]

    /// A row that is not there yet.
    mutating func add(_ row: ImportRow, with fixed: [String: String], named name: String) {
        var values: [String: String] = [:]
        for field in table.fields {
            let text = fixed[field.id] ?? row.text(field.id) ?? ""
            if field.kind.isCode, ImportMask.isMasked(text) { refuseMasked(row, field) }
            if !text.isEmpty { values[field.id] = text }
        }
        origins[table.rows.count] = row
        table.rows.append(values)
        place(table.rows.count - 1)
        let changes = table.fields.compactMap { field -> ImportLine.Change? in
            guard let text = values[field.id], !ImportMerge.naming.contains(field.id) else {
                return nil
            }
            return ImportLine.Change(
                field: field.id, title: field.title, old: "",
                new: ImportMask.shown(text, field))
        }
        lines.append(ImportLine(kind: .added, row: row.row, name: name, changes: changes))
    }

    /// A row that is there: what the file has of it replaces what was kept.
    mutating func update(
        _ index: Int, _ row: ImportRow, with fixed: [String: String] = [:], named name: String
    ) {
        if let other = origins[index] {
            refuse(.rowDuplicate, row, sheet.form.keys[0], "与第 \(other.row) 行说的是同一条，请留一行")
            return
        }
        origins[index] = row
        var changes: [ImportLine.Change] = []
        for field in table.fields {
            let old = table.rows[index][field.id] ?? ""
            guard let new = replacement(field, row, fixed, old),
                !ImportMask.isSame(old, new, field)
            else { continue }
            table.rows[index][field.id] = new.isEmpty ? nil : new
            // A name beside a number is there for readers; that it is filled in is no news.
            if old.isEmpty, field.id == "name", fixed["name"] != nil { continue }
            changes.append(
                ImportLine.Change(
                    field: field.id, title: field.title, old: ImportMask.shown(old, field),
                    new: ImportMask.shown(new, field)))
        }
        guard !changes.isEmpty else {
            unchanged += 1
            return
        }
        let ends = changes.contains { $0.field == "finish" && $0.old.isEmpty }
        lines.append(
            ImportLine(
                kind: ends ? .ended : .changed, row: row.row, name: name, changes: changes))
    }

    /// What a cell puts in the place of what was kept; nil when it leaves it.
    private mutating func replacement(
        _ field: ImportField, _ row: ImportRow, _ fixed: [String: String], _ old: String
    ) -> String? {
        if let text = fixed[field.id] { return text }
        guard let text = row.values[field.id] else { return nil }
        if text == ImportText.clearing { return "" }
        if text.isEmpty {
            guard sheet.form.clears else { return nil }
            if !old.isEmpty { noteClearing(row, field, old) }
            return ""
        }
        if field.kind.isCode, ImportMask.isMasked(text) {
            if text != ImportMask.shown(old, field) { refuseMasked(row, field) }
            return nil
        }
        return text
    }

    /// A sheet that was filled in by halves looks the same as one in which something was taken back.
    private mutating func noteClearing(_ row: ImportRow, _ field: ImportField, _ old: String) {
        clearings.append(
            sheet.finding(
                .importClearing, row, field.id,
                "这一格空着，原来填的是 \(ImportMask.shown(old, field))；不改就照原来的填上，要去掉就写“清空”，空着的都要去掉就加 --allow-clearing"
            ))
    }

    private mutating func refuseMasked(_ row: ImportRow, _ field: ImportField) {
        refuse(.importMasked, row, field.id, "号码遮住了一部分，和档案里的也对不上；要改就填完整的号码，不改就空着")
    }

    /// Puts the id of another row in the place of its name, also in the line that tells of it.
    mutating func rename(_ field: String, _ index: Int, to id: String) {
        table.rows[index][field] = id
    }

    /// How many rows of the table the file says nothing about.
    var untouched: Int { before - origins.keys.count { $0 < before } }
}
