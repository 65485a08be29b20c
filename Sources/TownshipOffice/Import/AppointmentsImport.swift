import Governance

/// Lays a list of appointments over the kept one.
struct AppointmentsImport {
    private var merge: ImportMerge
    private let directory: ImportDirectory

    init(_ sheet: ImportSheet, onto table: StoredTable, _ directory: ImportDirectory) {
        merge = ImportMerge(sheet, onto: table)
        self.directory = directory
    }

    mutating func merged() -> ImportMerge {
        for row in merge.sheet.rows { take(row) }
        return merge
    }

    private mutating func take(_ row: ImportRow) {
        let start = row.text("start").flatMap { try? Day(text: $0) }
        let resolver = ImportResolver(directory: directory, days: nil)
        let person = resolver.person(row, &merge)
        let unit = resolver.organization(
            row, id: "organization", name: "organization_name", on: start, &merge)
        let post = row.text("post")
        if post == nil { merge.refuse(.cellEmpty, row, "post", "没有填职务，请补上") }
        guard let person, let unit, let post else { return }
        let fixed = [
            "person": person.id.text, "name": person.name, "organization": unit.id.text,
            "post": post,
        ]
        let name = "\(person.id) \(person.name) \(unit.name) \(post)"
        let same = merge.table.rows.indices.filter { index in
            let kept = merge.table.rows[index]
            return WrittenText.halfWidth(kept["person"] ?? "") == person.id.text
                && WrittenText.halfWidth(kept["organization"] ?? "") == unit.id.text
                && kept["post"].map(WrittenText.name) == WrittenText.name(post)
        }
        guard let start else { return end(row, same, fixed, name) }
        let index = same.first { index in
            merge.table.rows[index]["start"].flatMap { try? WrittenText.day($0) } == start
        }
        if let index {
            merge.update(index, row, with: fixed, named: name)
        } else {
            merge.add(row, with: fixed, named: name)
        }
    }

    /// A row without the first day, as a list of those who left has it: it ends the one appointment that goes on.
    private mutating func end(
        _ row: ImportRow, _ same: [Int], _ fixed: [String: String], _ name: String
    ) {
        let open = same.filter { merge.table.rows[$0]["finish"] == nil }
        guard open.count == 1 else {
            return merge.refuse(
                .cellEmpty, row, merge.sheet.has("start") ? "start" : "post",
                open.isEmpty ? "没有填任职日期，请补上" : "这个职务有几条没有结束的任职，请填上任职日期，写明是哪一条")
        }
        merge.update(open[0], row, with: fixed, named: name)
    }
}
