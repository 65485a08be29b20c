import Governance
import PolicyEngine

/// Finds out which person and which organization a row means: by number, and where there is none by name.
struct ImportResolver {
    let directory: ImportDirectory
    /// The days with which a row deals, to tell people of one name and organizations that followed each other.
    let days: DayRange?

    /// Who is meant; nil with a finding in the merge where that cannot be told.
    func person(_ row: ImportRow, _ merge: inout ImportMerge) -> Person? {
        let name = row.text("name")
        if let id = row.text("person") { return numbered(id, name, row, &merge) }
        if let number = row.text("resident_id"), !ImportMask.isMasked(number) {
            let bearers = directory.people(withResidentID: number)
            if bearers.count == 1 { return checked(bearers[0], name, "resident_id", row, &merge) }
        }
        guard let name else {
            merge.refuse(
                .cellEmpty, row, merge.sheet.has("person") ? "person" : "name", "没有写是谁；请填人员编号或姓名")
            return nil
        }
        let bearers = narrowed(directory.people(named: name), row)
        if bearers.count == 1 { return bearers[0] }
        if bearers.isEmpty {
            let near = NearNames.hint(name, among: directory.people.map(\.name))
            merge.refuse(
                .personUnknown, row, "name",
                "人员表里没有“\(name)”\(near.isEmpty ? "；新来的人请先用 township import people 导入" : near)")
        } else {
            let candidates = bearers.prefix(8).map(directory.described).joined(separator: "、")
            merge.refuse(
                .importNameAmbiguous, row, "name",
                "叫“\(name)”的有 \(bearers.count) 人：\(candidates)；请加一列“人员编号”，写明是哪一个")
        }
        return nil
    }

    private func numbered(
        _ id: String, _ name: String?, _ row: ImportRow, _ merge: inout ImportMerge
    ) -> Person? {
        guard let person = directory.person(id) else {
            let bearers = name.map(directory.people(named:)) ?? []
            let hint =
                bearers.isEmpty
                ? NearNames.hint(id, among: directory.people.map(\.id.text))
                : "，叫“\(name ?? "")”的是 \(bearers.map(\.id.text).joined(separator: "、"))"
            merge.refuse(.personUnknown, row, "person", "人员表里没有编号 \(id)\(hint)")
            return nil
        }
        return checked(person, name, "person", row, &merge)
    }

    private func checked(
        _ person: Person, _ name: String?, _ field: String, _ row: ImportRow,
        _ merge: inout ImportMerge
    ) -> Person? {
        guard let name, WrittenText.name(name) != WrittenText.name(person.name) else {
            return person
        }
        merge.refuse(
            .nameMismatch, row, "name", "编号 \(person.id) 是“\(person.name)”，这里写的是“\(name)”，请核对")
        return nil
    }

    /// Of people of one name those who fit what else the row says.
    private func narrowed(_ people: [Person], _ row: ImportRow) -> [Person] {
        guard people.count > 1 else { return people }
        let unit = row.text("organization_name").map(directory.organizations(named:)) ?? []
        let units = Set(unit.map(\.id.text) + [row.text("organization")].compactMap(\.self))
        let post = row.text("post")
        let serving = people.filter { person in
            directory.appointments.contains { appointment in
                appointment.person == person.id
                    && (units.isEmpty || units.contains(appointment.organization.text))
                    && (post == nil || appointment.post.title == post)
                    && (days.map { appointment.range?.overlaps($0) ?? false } ?? true)
            }
        }
        return serving.isEmpty ? people : serving
    }

    // MARK: Organizations

    /// Which organization is meant; nil with a finding in the merge where that cannot be told.
    func organization(
        _ row: ImportRow, id field: String, name nameField: String, on day: Day?,
        _ merge: inout ImportMerge
    ) -> Organization? {
        let name = row.text(nameField)
        if let id = row.text(field) {
            return numbered(id, name, nameField, field, row, &merge)
        }
        guard let name else {
            merge.refuse(
                .cellEmpty, row, merge.sheet.has(nameField) ? nameField : field,
                "没有写是哪个单位；请填单位编号或名称")
            return nil
        }
        var bearers = directory.organizations(named: name)
        if bearers.count > 1, let day {
            let there = bearers.filter { $0.valid.contains(day) }
            if !there.isEmpty { bearers = there }
        }
        if bearers.count == 1 { return bearers[0] }
        if bearers.isEmpty {
            let near = NearNames.hint(name, among: directory.organizations.map(\.name))
            merge.refuse(
                .organizationUnknown, row, nameField,
                "单位表里没有“\(name)”\(near.isEmpty ? "；请核对，或把它写进单位的别名" : near)")
        } else {
            let ids = bearers.map { "\($0.id)（\($0.kind.chinese)）" }.joined(separator: "、")
            merge.refuse(
                .importNameAmbiguous, row, nameField,
                "叫“\(name)”的单位有几个：\(ids)；请加一列“单位编号”，写明是哪一个")
        }
        return nil
    }

    private func numbered(
        _ id: String, _ name: String?, _ nameField: String, _ field: String, _ row: ImportRow,
        _ merge: inout ImportMerge
    ) -> Organization? {
        guard let unit = directory.organization(id) else {
            let near = NearNames.hint(id, among: directory.organizations.map(\.id.text))
            merge.refuse(.organizationUnknown, row, field, "单位表里没有编号 \(id)\(near)")
            return nil
        }
        if let name, !directory.organizations(named: name).contains(where: { $0.id == unit.id }) {
            merge.refuse(
                .nameMismatch, row, nameField, "编号 \(unit.id) 是“\(unit.name)”，这里写的是“\(name)”，请核对")
            return nil
        }
        return unit
    }
}
