import Governance

/// Lays what was supplied for a period over what is kept for it.
struct InputsImport {
    private var merge: ImportMerge
    private let resolver: ImportResolver
    private let lastDay: Day

    init(
        _ sheet: ImportSheet, onto table: StoredTable, _ directory: ImportDirectory,
        _ period: Period
    ) {
        merge = ImportMerge(sheet, onto: table)
        resolver = ImportResolver(directory: directory, days: period.range)
        lastDay = period.lastDay
    }

    mutating func ofPersons() -> ImportMerge {
        for row in merge.sheet.rows {
            guard let person = resolver.person(row, &merge) else { continue }
            let post = row.text("post") ?? ""
            let name = "\(person.id) \(person.name)" + (post.isEmpty ? "" : " \(post)")
            let fixed = ["person": person.id.text, "name": person.name]
            let same = merge.table.rows.indices.filter {
                WrittenText.halfWidth(merge.table.rows[$0]["person"] ?? "") == person.id.text
            }
            if let index = InputsImport.match(same, post, merge.table) {
                // A post that the file does not name stays.
                let kept = merge.table.rows[index]["post"] ?? ""
                merge.update(
                    index, row, with: fixed.merging(["post": post.isEmpty ? kept : post]) { $1 },
                    named: name)
            } else {
                merge.add(row, with: fixed, named: name)
            }
        }
        return merge
    }

    /// The kept row of a person and post; one without a post is of whatever single post the person has.
    private static func match(_ same: [Int], _ post: String, _ table: StoredTable) -> Int? {
        let exact = same.first { (table.rows[$0]["post"] ?? "") == post }
        if let exact { return exact }
        guard same.count == 1, post.isEmpty || table.rows[same[0]]["post"] == nil else {
            return nil
        }
        return same[0]
    }

    mutating func ofOrganizations() -> ImportMerge {
        for row in merge.sheet.rows {
            let unit = resolver.organization(
                row, id: "organization", name: "name", on: lastDay, &merge)
            guard let unit else { continue }
            let fixed = ["organization": unit.id.text, "name": unit.name]
            let index = merge.table.rows.firstIndex {
                WrittenText.halfWidth($0["organization"] ?? "") == unit.id.text
            }
            if let index {
                merge.update(index, row, with: fixed, named: "\(unit.id) \(unit.name)")
            } else {
                merge.add(row, with: fixed, named: "\(unit.id) \(unit.name)")
            }
        }
        return merge
    }
}
