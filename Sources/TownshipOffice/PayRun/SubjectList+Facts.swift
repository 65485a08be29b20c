import ExactNumbers
import Governance
import PolicyEngine

/// What a formula may read about a subject.
extension SubjectList {
    func describe(_ person: Person, in subject: inout Subject) {
        var fields: [String: FieldValue] = [
            "id": .text(person.id.text), "name": .text(person.name),
        ]
        fields["gender"] = person.knownGender.map { .text($0.chinese) }
        fields["birth"] = person.knownBirth.map { .day($0) }
        fields["education"] = person.education.map { .text($0) }
        fields["party"] = person.party.map { .text($0) }
        subject.person = fields
        subject.appointments = workspace.roster.appointments(of: person.id).map {
            ServedPost(
                post: $0.post.title, organization: $0.organization.text, start: $0.start,
                finish: $0.finish)
        }
        if let place = workspace.placeOfPerson(person.id) {
            for name in fields.keys { subject.places["person.\(name)"] = place }
        }
    }

    func describe(_ organization: Organization, in subject: inout Subject) {
        var fields: [String: FieldValue] = [
            "id": .text(organization.id.text), "name": .text(organization.name),
            "kind": .text(workspace.kinds[organization.id] ?? organization.kind.chinese),
        ]
        fields["population"] = organization.population.map { .number(Rational($0)) }
        fields["households"] = organization.households.map { .number(Rational($0)) }
        subject.organization = fields
    }

    func supply(_ row: InputTable.PersonRow?, to subject: inout Subject) {
        if let row {
            subject.inputs.merge(row.inputs) { $1 }
            subject.places.merge(row.places) { $1 }
        }
        guard let text = subject.organizationID, let id = try? OrganizationID(text),
            let unit = inputs.row(of: id)
        else { return }
        subject.inputs.merge(unit.inputs) { $1 }
        subject.places.merge(unit.places) { $1 }
    }

    /// The file of a figure whose row is not there: the cell to be filled cannot be told then.
    func file(of input: String) -> RecordPlace? {
        guard isOfOrganization(input) else { return nil }
        return RecordPlace(file: InputTable.organizationFile(scheme.id, period))
    }

    /// What is missing around a figure that is missing, where that is more than its cell.
    func whereAbouts(of fault: InputCheck.Fault, _ subject: Subject) -> String {
        guard isOfOrganization(fault.input), subject.places["input.\(fault.input)"] == nil else {
            return ""
        }
        return inputs.hasOrganizationFile ? "，逐单位的录入表里没有这个单位的行" : "，还没有逐单位的录入表"
    }

    private func isOfOrganization(_ input: String) -> Bool {
        scheme.inputs.contains { $0.id == input && $0.owner == .organization }
    }
}
