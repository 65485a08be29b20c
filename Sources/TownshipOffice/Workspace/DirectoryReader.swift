import Governance
import TabularFiles

/// Reads the three tables of a workspace's directory, and knows in which row each record stands.
struct DirectoryReader {
    private let folder: String
    private(set) var findings: [WorkspaceFinding] = []
    /// What is worth a look: account numbers that fail their check.
    private(set) var warnings: [WorkspaceFinding] = []
    private(set) var organizations: [Organization] = []
    private(set) var people: [Person] = []
    private(set) var appointments: [Appointment] = []
    /// The words in which each organization's kind is written, which formulas compare with.
    private(set) var kinds: [OrganizationID: String] = [:]
    private(set) var places: [String: [RecordPlace]] = [:]
    private var names: [(person: PersonID, name: String, finding: WorkspaceFinding)] = []

    init(folder: String) {
        self.folder = folder
        read("organizations", .organizations, RecordField.organizations) { $0.organization(&$1) }
        read("people", .persons, RecordField.people) { $0.person(&$1) }
        read("appointments", .appointments, RecordField.appointments) { $0.appointment(&$1) }
        checkNames()
    }

    private mutating func read(
        _ name: String, _ list: RosterList, _ fields: [RecordField],
        _ add: (inout DirectoryReader, inout CellReader) -> Bool
    ) {
        do throws(WorkspaceFindings) {
            let table = try RecordTable("directory/\(name).csv", in: folder, fields: fields)
            for row in table.rows {
                var cells = CellReader(table, row)
                if add(&self, &cells) {
                    places[list.rawValue, default: []].append(
                        RecordPlace(file: table.file, row: row.row))
                }
                findings += cells.findings
            }
        } catch {
            findings += error.findings
        }
    }

    private mutating func organization(_ cells: inout CellReader) -> Bool {
        let id = cells.value("id") { text throws(GovernanceError) in try OrganizationID(text) }
        let name = cells.text("name")
        let kind = cells.value("kind") { text throws(GovernanceError) in
            try OrganizationKind(text: text)
        }
        let parent = cells.optional("parent") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let merged = cells.optional("merged_into") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let start = cells.optional("start") { text throws(GovernanceError) in try Day(text: text) }
        let finish = cells.optional("finish") { text throws(GovernanceError) in try Day(text: text)
        }
        let division = cells.optional("division") { text throws(GovernanceError) in
            try DivisionCode(text: text)
        }
        let credit = cells.optional("credit_code") { text throws(GovernanceError) in
            try CreditCode(text: text)
        }
        let population = cells.count("population")
        let households = cells.count("households")
        guard let id, let name, let kind else { return false }
        let valid: DayRange
        do throws(GovernanceError) {
            valid = try DayRange(first: start ?? .earliest, last: finish)
        } catch {
            cells.findings.append(cells.table.finding(error, "finish", cells.row))
            return false
        }
        let aliases = (cells.optional("aliases") ?? "").split(separator: "、").map(String.init)
        kinds[id] = cells.optional("kind")
        organizations.append(
            Organization(
                id: id, name: name, kind: kind, aliases: aliases, parent: parent, valid: valid,
                mergedInto: merged, divisionCode: division, creditCode: credit,
                population: population, households: households))
        return true
    }

    private mutating func person(_ cells: inout CellReader) -> Bool {
        let id = cells.value("id") { text throws(GovernanceError) in try PersonID(text) }
        let name = cells.text("name")
        let gender = cells.optional("gender") { text throws(GovernanceError) in
            try Gender(text: text)
        }
        let birth = cells.optional("birth") { text throws(GovernanceError) in try Day(text: text) }
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
        guard let id, let name else { return false }
        let bank = cells.optional("bank").map { ["bank": $0] } ?? [:]
        people.append(
            Person(
                id: id, name: name, gender: gender, birth: birth,
                education: cells.optional("education"), party: cells.optional("party"),
                residentID: resident, bankCard: card, phone: phone, attributes: bank))
        return true
    }

    private mutating func appointment(_ cells: inout CellReader) -> Bool {
        let person = cells.value("person") { text throws(GovernanceError) in try PersonID(text) }
        let organization = cells.value("organization") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let post = cells.value("post") { text throws(GovernanceError) in try Post(text) }
        let start = cells.value("start") { text throws(GovernanceError) in try Day(text: text) }
        let finish = cells.optional("finish") { text throws(GovernanceError) in try Day(text: text)
        }
        guard let person, let organization, let post, let start else { return false }
        if let name = cells.optional("name") {
            let finding = cells.table.finding(
                .nameMismatch, "name", cells.row, "姓名“\(name)”与人员编号 \(person) 对不上，请核对")
            names.append((person, name, finding))
        }
        appointments.append(
            Appointment(
                person: person, organization: organization, post: post, start: start,
                finish: finish,
                document: cells.optional("document"), endDocument: cells.optional("end_document")))
        return true
    }

    private mutating func checkNames() {
        let known = Dictionary(
            people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for entry in names {
            if let name = known[entry.person], name != entry.name { findings.append(entry.finding) }
        }
    }
}
