import ExactNumbers
import Governance
import PolicyEngine

/// Finds whom or what a field of an entry refers to.
struct EntryResolver {
    private let desk: RegisterDesk
    private let day: Day

    init(_ desk: RegisterDesk, on day: Day) {
        self.desk = desk
        self.day = day
    }

    func reference(_ field: RegisterField, _ text: String) throws(RegisterError) -> EntryReference {
        switch field.target {
        case .person?: try person(field, text)
        case .organization?: try organization(field, text)
        case .register(let id)?: try entry(field, text, of: id)
        case nil: preconditionFailure("only fields with a target are resolved")
        }
    }

    private func unknown(_ field: RegisterField, _ message: String) -> RegisterError {
        RegisterError(
            .referenceUnknown, desk.id, field: field.id, "“\(field.title)”\(message)")
    }

    private func person(_ field: RegisterField, _ text: String) throws(RegisterError)
        -> EntryReference
    {
        let roster = desk.workspace.roster
        let name = WrittenText.name(text)
        let byID = (try? PersonID(WrittenText.halfWidth(text))).flatMap(roster.person)
        let found = byID.map { [$0] } ?? roster.persons.filter { WrittenText.name($0.name) == name }
        guard let person = found.first, found.count == 1 else {
            if found.isEmpty { throw unknown(field, "：人员表里没有 \(text)") }
            let ids = found.map(\.id.text).joined(separator: "、")
            throw unknown(field, "：叫\(text)的有 \(ids)，请写编号")
        }
        return EntryReference(
            person.id.text, facts: ["id": .text(person.id.text), "name": .text(person.name)],
            names: ["id", "name"])
    }

    private func organization(_ field: RegisterField, _ text: String) throws(RegisterError)
        -> EntryReference
    {
        let roster = desk.workspace.roster
        let unit: Organization
        if let known = (try? OrganizationID(WrittenText.halfWidth(text))).flatMap(
            roster.organization)
        {
            unit = known
        } else {
            do throws(GovernanceError) {
                unit = try roster.organization(named: WrittenText.name(text), on: day)
            } catch {
                throw unknown(field, "：\(error.message)")
            }
        }
        return EntryReference(
            unit.id.text,
            facts: [
                "id": .text(unit.id.text), "name": .text(unit.name),
                "kind": .text(desk.workspace.kinds[unit.id] ?? ""),
            ], names: ["id", "name", "kind"])
    }

    private func entry(_ field: RegisterField, _ text: String, of id: String)
        throws(RegisterError) -> EntryReference
    {
        guard let number = Int(text) else {
            throw unknown(field, "应是台账 \(id) 的编号，得到 \(text)")
        }
        let definition = try desk.engine.register(id).definition
        let event: RegisterEvent?
        do {
            event = try desk.archive.history(of: id, entry: number).last
        } catch {
            throw unknown(field, "：台账 \(id) 读不出来（\(error.message)）")
        }
        guard let event else { throw unknown(field, "：台账 \(id) 没有第 \(number) 号") }
        let entry = RegisterEntry(after: event)
        var facts: [String: FieldValue] = [
            "number": .number(Rational(number)), "state": .text(entry.state),
        ]
        for field in definition.fields {
            facts[field.id] = entry.text(field.id).flatMap(field.value)
        }
        return EntryReference(
            "\(number)", facts: facts,
            names: ["number", "state"] + definition.fields.map(\.id))
    }
}
