import Governance
import TabularFiles

/// Reads the three tables of a workspace's directory, and knows in which row each record stands.
///
/// What is wrong with a file as a whole is a finding. What is wrong with a row is laid to whom the row is about; as much of
/// the record as can be read is kept, so that it can be named.
struct DirectoryReader {
    /// The name beside the number of an appointment, to be held against the list of people.
    struct NamedAppointment {
        let record: Int
        let person: PersonID
        let name: String
        let finding: WorkspaceFinding
    }

    private let files: WorkspaceFiles
    private(set) var findings: [WorkspaceFinding] = []
    /// What stops every run, although it stands in a single row.
    private(set) var blocking: [WorkspaceFinding] = []
    private(set) var faults = RecordFaults()
    /// What is worth a look: account numbers that fail their check.
    private(set) var warnings: [WorkspaceFinding] = []
    private(set) var organizations: [Organization] = []
    private(set) var people: [Person] = []
    private(set) var appointments: [Appointment] = []
    /// The words in which each organization's kind is written, which formulas compare with.
    private(set) var kinds: [OrganizationID: String] = [:]
    private(set) var places: [String: [RecordPlace]] = [:]
    private(set) var names: [NamedAppointment] = []

    init(_ files: WorkspaceFiles) {
        self.files = files
        read(
            "organizations", .organizations, RecordField.organizations,
            { $0.organization(&$1) }, { $0.faultyOrganization($1, $2) })
        read(
            "people", .persons, RecordField.people,
            { $0.person(&$1) }, { $0.faultyPerson($1, $2) })
        read(
            "appointments", .appointments, RecordField.appointments,
            { $0.appointment(&$1) }, { $0.faultyAppointment($1, $2) })
    }

    private mutating func read(
        _ name: String, _ list: RosterList, _ fields: [RecordField],
        _ add: (inout DirectoryReader, inout CellReader) -> Bool,
        _ addFaulty: (inout DirectoryReader, RecordTable, FaultyRow) -> Bool
    ) {
        do throws(WorkspaceFindings) {
            let table = try RecordTable("directory/\(name).csv", in: files, fields: fields)
            for row in table.rows {
                var cells = CellReader(table, row)
                if add(&self, &cells) { notePlace(list, table, row.row) }
            }
            for row in table.faultyRows where addFaulty(&self, table, row) {
                notePlace(list, table, row.row)
            }
        } catch {
            findings += error.findings
        }
    }

    private mutating func notePlace(_ list: RosterList, _ table: RecordTable, _ row: Int) {
        places[list.rawValue, default: []].append(RecordPlace(file: table.file, row: row))
    }

    // MARK: Organizations

    private mutating func organization(_ cells: inout CellReader) -> Bool {
        let id = cells.id("id") { text throws(GovernanceError) in try OrganizationID(text) }
        let name = cells.text("name")
        let kind = cells.value("kind") { text throws(GovernanceError) in
            try OrganizationKind(text: text)
        }
        let parent = cells.optionalID("parent") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let merged = cells.optionalID("merged_into") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let valid = validity(&cells)
        let division = cells.optional("division") { text throws(GovernanceError) in
            try DivisionCode(text: text)
        }
        let credit = cells.optional("credit_code") { text throws(GovernanceError) in
            try CreditCode(text: text)
        }
        let population = cells.count("population")
        let households = cells.count("households")
        guard let id else {
            faults.add(cells.findings)
            return false
        }
        faults.add(cells.findings, of: id)
        let aliases = (cells.optional("aliases") ?? "").split(separator: "、").map(String.init)
        kinds[id] = cells.optional("kind")
        organizations.append(
            Organization(
                id: id, name: name ?? id.text, kind: kind ?? .other, aliases: aliases,
                parent: parent, valid: valid, mergedInto: merged, divisionCode: division,
                creditCode: credit, population: population, households: households))
        return true
    }

    private func validity(_ cells: inout CellReader) -> DayRange {
        let start = cells.day("start")
        let finish = cells.day("finish")
        do throws(GovernanceError) {
            return try DayRange(first: start ?? .earliest, last: finish)
        } catch {
            cells.findings.append(cells.table.finding(error, "finish", cells.row))
            return DayRange(from: .earliest)
        }
    }

    private mutating func faultyOrganization(_ table: RecordTable, _ row: FaultyRow) -> Bool {
        let text = WrittenText.halfWidth(table.visible("id", row) ?? "")
        guard let id = try? OrganizationID(text) else {
            faults.add(table.findings(row))
            return false
        }
        faults.add(table.findings(row), of: id)
        organizations.append(
            Organization(
                id: id, name: table.visible("name", row) ?? id.text, kind: .other,
                valid: DayRange(from: .earliest)))
        return true
    }

    // MARK: People

    private mutating func person(_ cells: inout CellReader) -> Bool {
        let id = cells.id("id") { text throws(GovernanceError) in try PersonID(text) }
        let name = cells.text("name")
        let gender = cells.optional("gender") { text throws(GovernanceError) in
            try Gender(text: text)
        }
        let birth = cells.day("birth")
        let resident = cells.optional("resident_id") { text throws(GovernanceError) in
            try ResidentID(text: text)
        }
        let card = cells.optional("bank_card") { text throws(GovernanceError) in
            try BankCard(text: text)
        }
        let phone = cells.optional("phone") { text throws(GovernanceError) in
            try PhoneNumber(text: text)
        }
        for warning in card?.warnings ?? [] {
            warnings.append(
                WorkspaceFinding(
                    code: warning.rawValue, file: cells.table.file, row: cells.row.row,
                    column: cells.table.place("bank_card", cells.row).column,
                    message: "\(name ?? "") \(warning.message)"))
        }
        guard let id else {
            faults.add(cells.findings)
            return false
        }
        faults.add(cells.findings, of: id)
        let bank = cells.optional("bank").map { ["bank": $0] } ?? [:]
        people.append(
            Person(
                id: id, name: name ?? id.text, gender: gender, birth: birth,
                education: cells.optional("education"), party: cells.optional("party"),
                residentID: resident, bankCard: card, phone: phone, attributes: bank))
        return true
    }

    private mutating func faultyPerson(_ table: RecordTable, _ row: FaultyRow) -> Bool {
        let text = WrittenText.halfWidth(table.visible("id", row) ?? "")
        guard let id = try? PersonID(text) else {
            faults.add(table.findings(row))
            return false
        }
        faults.add(table.findings(row), of: id)
        people.append(Person(id: id, name: table.visible("name", row) ?? id.text))
        return true
    }

    // MARK: Appointments

    private mutating func appointment(_ cells: inout CellReader) -> Bool {
        let person = cells.id("person") { text throws(GovernanceError) in try PersonID(text) }
        let organization = cells.id("organization") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let post = cells.value("post") { text throws(GovernanceError) in try Post(text) }
        let start = cells.text("start") == nil ? nil : cells.day("start")
        let finish = cells.day("finish")
        guard let person else {
            blocking += cells.findings.map { $0.adding(DirectoryReview.anybodys) }
            return false
        }
        faults.add(cells.findings, of: person)
        guard cells.findings.isEmpty, let organization, let post, let start else { return false }
        if let name = cells.optional("name") {
            let finding = cells.table.finding(
                .nameMismatch, "name", cells.row, "姓名“\(name)”与人员编号 \(person) 对不上，请核对")
            names.append(
                NamedAppointment(
                    record: appointments.count, person: person, name: name, finding: finding))
        }
        appointments.append(
            Appointment(
                person: person, organization: organization, post: post, start: start,
                finish: finish,
                document: cells.optional("document"), endDocument: cells.optional("end_document")))
        return true
    }

    /// Cells of such a row may be in the wrong columns, so the person is believed only when there is one of that number.
    private mutating func faultyAppointment(_ table: RecordTable, _ row: FaultyRow) -> Bool {
        let text = WrittenText.halfWidth(table.visible("person", row) ?? "")
        if let person = people.first(where: { $0.id.text == text }) {
            faults.add(table.findings(row), of: person.id)
        } else {
            blocking += table.findings(row).map { $0.adding(DirectoryReview.anybodys) }
        }
        return false
    }
}
