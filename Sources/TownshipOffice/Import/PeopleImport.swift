import Governance

/// Lays a list of people over the kept one.
struct PeopleImport {
    let assignsIDs: Bool
    private var merge: ImportMerge
    private var ids: NextID
    private var indexByID: [String: Int] = [:]
    private var indicesByName: [String: [Int]] = [:]
    private var indexByResidentID: [String: Int] = [:]
    /// Names of new people without an identity number, which tell them from no one else.
    private var newNames: [String: Int] = [:]

    init(_ sheet: ImportSheet, onto table: StoredTable, assignsIDs: Bool) {
        self.assignsIDs = assignsIDs
        merge = ImportMerge(sheet, onto: table)
        for (index, row) in table.rows.enumerated() {
            if let id = row["id"] { indexByID[WrittenText.halfWidth(id)] = index }
            if let name = row["name"] {
                indicesByName[WrittenText.name(name), default: []].append(index)
            }
            if let number = row["resident_id"] {
                indexByResidentID[ImportText.code(number)] = index
            }
        }
        let taken = table.rows.compactMap { $0["id"] } + sheet.rows.compactMap { $0.text("id") }
        ids = NextID(taken, like: taken, prefix: "P")
    }

    mutating func merged() -> ImportMerge {
        for row in merge.sheet.rows {
            if let id = row.text("id") { take(row, numbered: id) } else { takeUnnumbered(row) }
        }
        return merge
    }

    private func residentID(_ row: ImportRow) -> String? {
        row.text("resident_id").flatMap { ImportMask.isMasked($0) ? nil : $0 }
    }

    // MARK: With a number

    private mutating func take(_ row: ImportRow, numbered id: String) {
        guard let index = indexByID[id] else {
            guard let name = row.text("name") else {
                return merge.refuse(.cellEmpty, row, "name", "新人没有填姓名，请补上")
            }
            indexByID[id] = merge.table.rows.count
            return merge.add(row, with: [:], named: "\(id) \(name)")
        }
        let kept = merge.table.rows[index]
        let name = row.text("name") ?? kept["name"] ?? ""
        let isSameName = WrittenText.name(name) == WrittenText.name(kept["name"] ?? "")
        let number = residentID(row)
        if let number, let other = indexByResidentID[number], other != index {
            let owner = merge.table.rows[other]["id"] ?? ""
            return merge.refuse(.nameMismatch, row, "id", "这个身份证号是 \(owner) 的，编号却写的是 \(id)，请核对")
        }
        // Somebody else's number written beside a name would give that person this one's card.
        let isSurelySame = number != nil && number == kept["resident_id"].map(ImportText.code)
        guard isSameName || isSurelySame else {
            return merge.refuse(
                .nameMismatch, row, "name",
                "编号 \(id) 是“\(kept["name"] ?? "")”，这里写的是“\(name)”；如果是改名，请同时填上原来的身份证号")
        }
        merge.update(index, row, named: "\(id) \(name)")
    }

    // MARK: Without a number

    private mutating func takeUnnumbered(_ row: ImportRow) {
        let name = row.text("name")
        let number = residentID(row)
        if let number, let index = indexByResidentID[number] {
            let kept = merge.table.rows[index]["name"] ?? ""
            guard name.map({ WrittenText.name($0) == WrittenText.name(kept) }) ?? true else {
                return merge.refuse(
                    .nameMismatch, row, "name", "这个身份证号是“\(kept)”的，这里写的是“\(name ?? "")”，请核对")
            }
            return update(index, row)
        }
        guard let name else {
            return merge.refuse(.cellEmpty, row, "name", "没有写是谁；请填编号或姓名")
        }
        // Somebody whose kept number is another is another person of the same name.
        let bearers = (indicesByName[WrittenText.name(name)] ?? []).filter { index in
            number == nil || merge.table.rows[index]["resident_id"] == nil
        }
        if bearers.count == 1 { return update(bearers[0], row) }
        guard bearers.isEmpty else {
            let candidates = bearers.compactMap { merge.table.rows[$0]["id"] }
            return merge.refuse(
                .importNameAmbiguous, row, "name",
                "叫“\(name)”的有 \(bearers.count) 人：\(candidates.joined(separator: "、"))；请填编号或身份证号，写明是哪一个"
            )
        }
        addUnnumbered(row, name, number)
    }

    private mutating func update(_ index: Int, _ row: ImportRow) {
        let kept = merge.table.rows[index]
        merge.update(index, row, named: "\(kept["id"] ?? "") \(kept["name"] ?? "")")
    }

    private mutating func addUnnumbered(_ row: ImportRow, _ name: String, _ number: String?) {
        guard assignsIDs else {
            return merge.refuse(
                .importIDMissing, row, merge.sheet.has("id") ? "id" : "name",
                "“\(name)”是新人，没有编号；请填上编号，或加 --assign-ids 由程序接着现有的编号往下编")
        }
        if number == nil {
            if let other = newNames[WrittenText.name(name)] {
                return merge.refuse(
                    .rowDuplicate, row, "name", "与第 \(other) 行同名，又都没有身份证号，分不清是不是一个人；请补上身份证号或编号")
            }
            newNames[WrittenText.name(name)] = row.row
        } else if let number {
            indexByResidentID[number] = merge.table.rows.count
        }
        let id = ids.take()
        merge.add(row, with: ["id": id], named: "\(id) \(name)")
    }
}
