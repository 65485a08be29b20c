import Governance

/// Lays a list of organizations over the kept one.
struct OrganizationsImport {
    let assignsIDs: Bool
    private var merge: ImportMerge
    private var ids: [String: NextID] = [:]
    private let taken: [String]

    init(_ sheet: ImportSheet, onto table: StoredTable, assignsIDs: Bool) {
        self.assignsIDs = assignsIDs
        merge = ImportMerge(sheet, onto: table)
        taken = table.rows.compactMap { $0["id"] } + sheet.rows.compactMap { $0.text("id") }
    }

    mutating func merged() -> ImportMerge {
        for row in merge.sheet.rows { take(row) }
        // Units may lie under others that stand further down, so names are looked up when all are there.
        for index in merge.table.rows.indices {
            guard let row = merge.origins[index] else { continue }
            for field in OrganizationsImport.superiors { name(field, index, row) }
        }
        return merge
    }

    private mutating func take(_ row: ImportRow) {
        let name = row.text("name")
        if let id = row.text("id") {
            if let index = index(where: "id", id) {
                let kept = merge.table.rows[index]["name"] ?? ""
                return merge.update(
                    index, row, with: superiors(row), named: "\(id) \(name ?? kept)")
            }
            guard let name else {
                return merge.refuse(.cellEmpty, row, "name", "新单位没有填名称，请补上")
            }
            return merge.add(row, with: superiors(row), named: "\(id) \(name)")
        }
        guard let name else {
            return merge.refuse(.cellEmpty, row, "name", "没有写是哪个单位；请填编号或名称")
        }
        if let index = index(where: "name", name) {
            let kept = merge.table.rows[index]
            return merge.update(
                index, row, with: superiors(row), named: "\(kept["id"] ?? "") \(name)")
        }
        guard assignsIDs else {
            return merge.refuse(
                .importIDMissing, row, merge.sheet.has("id") ? "id" : "name",
                "“\(name)”是新单位，没有编号；请填上编号，或加 --assign-ids 由程序接着现有的编号往下编")
        }
        let id = nextID(row.text("kind") ?? "")
        merge.add(
            row, with: superiors(row).merging(["id": id]) { $1 }, named: "\(id) \(name)")
    }

    private static let superiors = ["parent", "merged_into"]

    /// The ids of units that a row names and that are there already.
    private func superiors(_ row: ImportRow) -> [String: String] {
        var ids: [String: String] = [:]
        for field in OrganizationsImport.superiors {
            guard let text = row.text(field), index(where: "id", text) == nil else { continue }
            let bearers = bearers(text)
            if bearers.count == 1 { ids[field] = bearers[0]["id"] }
        }
        return ids
    }

    private func bearers(_ name: String) -> [[String: String]] {
        merge.table.rows.filter { row in
            row["name"].map { WrittenText.name($0) == WrittenText.name(name) } ?? false
        }
    }

    private func index(where field: String, _ text: String) -> Int? {
        merge.table.rows.firstIndex { row in
            row[field].map { WrittenText.name($0) == WrittenText.name(text) } ?? false
        }
    }

    /// Ids of villages begin with another letter than those of offices.
    private mutating func nextID(_ kind: String) -> String {
        let models = merge.table.rows.filter { $0["kind"] == kind }.compactMap { $0["id"] }
        var next =
            ids[kind] ?? NextID(taken, like: models.isEmpty ? taken : models, prefix: "V")
        var id = next.take()
        while index(where: "id", id) != nil { id = next.take() }
        ids[kind] = next
        return id
    }

    /// Puts the id in the place of the name of another unit.
    private mutating func name(_ field: String, _ index: Int, _ row: ImportRow) {
        guard let text = row.text(field), self.index(where: "id", text) == nil else { return }
        let bearers = bearers(text)
        guard bearers.count == 1, let id = bearers[0]["id"] else {
            return merge.refuse(
                bearers.isEmpty ? .organizationUnknown : .importNameAmbiguous, row, field,
                bearers.isEmpty ? "单位表里没有“\(text)”，请核对" : "叫“\(text)”的单位有几个，请改填编号")
        }
        merge.rename(field, index, to: id)
    }
}
