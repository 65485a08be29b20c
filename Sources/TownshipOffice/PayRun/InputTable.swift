import Governance
import PolicyEngine
import TabularFiles

/// The inputs of one period: a row a person (or a person and post), and a row an organization.
///
/// A row with a fault is kept with what is wrong with it, so that it can be set aside by name.
struct InputTable {
    struct PersonRow {
        /// The person of the number; nil when there is none.
        let person: Person?
        /// The number as it stands there.
        let number: String
        /// The name as it stands there.
        let name: String?
        let post: String?
        let inputs: [String: FieldValue]
        let places: [String: RecordPlace]
        let place: RecordPlace
        var faults: [WorkspaceFinding]
    }

    struct OrganizationRow {
        let organization: Organization?
        let number: String
        let name: String?
        let inputs: [String: FieldValue]
        let places: [String: RecordPlace]
        let place: RecordPlace
        var faults: [WorkspaceFinding]
    }

    private(set) var persons: [PersonRow] = []
    /// In the order of the file.
    private(set) var organizations: [OrganizationRow] = []
    private(set) var hasPersonFile = false
    private(set) var hasOrganizationFile = false
    private var sound: [OrganizationID: OrganizationRow] = [:]
    private var faulty: [OrganizationID: [WorkspaceFinding]] = [:]
    /// Faults of rows about an organization that cannot be told.
    private var loose: [WorkspaceFinding] = []
    private var findings: [WorkspaceFinding] = []
    private let roster: Roster
    private let directory: RecordFaults

    static func file(_ scheme: String, _ period: Period) -> String {
        "inputs/\(scheme)/\(period).csv"
    }
    static func organizationFile(_ scheme: String, _ period: Period) -> String {
        "inputs/\(scheme)/\(period).organizations.csv"
    }

    /// Reads what was supplied for a period.
    ///
    /// A file that is not there supplies nothing.
    ///
    /// - Throws: Everything that is wrong with the files as a whole.
    init(_ workspace: Workspace, _ scheme: SchemeDefinition, _ period: Period)
        throws(WorkspaceFindings)
    {
        roster = workspace.roster
        directory = workspace.faults
        let file = InputTable.file(scheme.id, period)
        let organizationFile = InputTable.organizationFile(scheme.id, period)
        readPersons(workspace, scheme, file, beside: organizationFile)
        readOrganizations(workspace, scheme, organizationFile, beside: file)
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
    }

    /// What was supplied for an organization.
    func row(of organization: OrganizationID) -> OrganizationRow? { sound[organization] }

    /// Why what was supplied for an organization cannot be used.
    ///
    /// A row whose number nobody has may be meant for any organization without a row of its own: those would otherwise be
    /// computed as if nothing had been supplied for them.
    func faults(of organization: OrganizationID) -> [WorkspaceFinding] {
        faulty[organization] ?? (sound[organization] == nil ? loose : [])
    }

    // MARK: Columns

    static func ofPersons(_ scheme: SchemeDefinition) -> [InputDefinition] {
        scheme.inputs.filter { $0.owner == .subject }
    }

    /// Where organizations are the subjects, all inputs stand in their file.
    static func ofOrganizations(_ scheme: SchemeDefinition) -> [InputDefinition] {
        scheme.inputs.filter { $0.owner == .organization || scheme.subject == .organization }
    }

    /// What to do about the columns of the other file, by their ids and titles.
    private static func columns(
        of declared: [InputDefinition], besides own: [InputDefinition], _ advice: String
    ) -> [String: String] {
        let names = declared.filter { !own.contains($0) }.flatMap { [$0.id, $0.title] }
        return Dictionary(names.map { ($0, advice) }, uniquingKeysWith: { first, _ in first })
    }

    private static func personFields(_ declared: [InputDefinition]) -> [RecordField] {
        [
            RecordField("person", "人员编号", required: true), RecordField("name", "姓名"),
            RecordField("post", "职务"),
        ] + declared.map { RecordField($0.id, $0.title) }
    }

    private static func organizationFields(_ declared: [InputDefinition]) -> [RecordField] {
        [RecordField("organization", "单位编号", required: true), RecordField("name", "名称")]
            + declared.map { RecordField($0.id, $0.title) }
    }

    /// What is wrong with the files themselves, told also while the directory has faults of its own.
    static func faults(_ workspace: WorkspaceFiles, _ scheme: SchemeDefinition, _ period: Period)
        -> [WorkspaceFinding]
    {
        let files = [
            (file(scheme.id, period), "person", personFields(ofPersons(scheme))),
            (
                organizationFile(scheme.id, period), "organization",
                organizationFields(ofOrganizations(scheme))
            ),
        ]
        return files.flatMap { file, key, fields -> [WorkspaceFinding] in
            guard workspace.exists(file) else { return [] }
            do throws(WorkspaceFindings) {
                let table = try RecordTable(file, in: workspace, fields: fields)
                let faulty = table.faultyRows.flatMap(table.findings)
                return WorkspaceFinding.ordered(
                    faulty
                        + table.rows.flatMap { row in
                            var cells = CellReader(table, row)
                            _ = cells.text(key)
                            return cells.findings
                        })
            } catch {
                return error.findings
            }
        }
    }

    // MARK: Rows of persons

    private mutating func readPersons(
        _ workspace: Workspace, _ scheme: SchemeDefinition, _ file: String, beside other: String
    ) {
        guard workspace.files.exists(file) else { return }
        hasPersonFile = true
        let declared = InputTable.ofPersons(scheme)
        let fields = InputTable.personFields(declared)
        do throws(WorkspaceFindings) {
            let table = try RecordTable(
                file, in: workspace.files, fields: fields,
                others: InputTable.columns(
                    of: InputTable.ofOrganizations(scheme), besides: declared,
                    "：它是逐单位填的，请填在 \(other)"))
            for row in table.rows { persons.append(person(table, row, declared)) }
            for row in table.faultyRows { persons.append(faultyPerson(table, row)) }
            persons.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
            markDuplicates()
        } catch { findings += error.findings }
    }

    private func person(_ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition])
        -> PersonRow
    {
        var cells = CellReader(table, row)
        let id = cells.id("person") { text throws(GovernanceError) in try PersonID(text) }
        let person = id.flatMap(roster.person)
        let name = table.text("name", row)
        if let id, person == nil {
            cells.findings.append(
                table.finding(
                    .personUnknown, "person", row, "人员表里没有编号 \(id)\(hint(id, name))，请核对"))
        }
        // A record with faults of its own may have no name to compare with.
        if let person, directory.persons[person.id] == nil, let name,
            WrittenText.name(name) != WrittenText.name(person.name)
        {
            cells.findings.append(
                table.finding(
                    .nameMismatch, "name", row,
                    "编号 \(person.id) 是“\(person.name)”，这里写的是“\(name)”，请核对"))
        }
        let (inputs, places) = InputTable.inputs(table, row, declared)
        return PersonRow(
            person: person, number: id?.text ?? "", name: name, post: table.text("post", row),
            inputs: inputs, places: places, place: RecordPlace(file: table.file, row: row.row),
            faults: cells.findings)
    }

    /// Whom a number that nobody has may have been meant for.
    private func hint(_ id: PersonID, _ name: String?) -> String {
        let bearers = roster.persons.filter { person in
            name.map { WrittenText.name($0) == WrittenText.name(person.name) } ?? false
        }
        if !bearers.isEmpty {
            return "，叫“\(bearers[0].name)”的是 \(bearers.map(\.id.text).joined(separator: "、"))"
        }
        let near = NearNames.suggest(id.text, among: roster.persons.map(\.id.text))
        return near.isEmpty ? "" : "，相近的有 \(near.joined(separator: "、"))"
    }

    /// A row that does not fit the head: the number may be in the wrong column, and is believed only when it is somebody's.
    private func faultyPerson(_ table: RecordTable, _ row: FaultyRow) -> PersonRow {
        let number = WrittenText.halfWidth(table.visible("person", row) ?? "")
        let person = (try? PersonID(number)).flatMap(roster.person)
        return PersonRow(
            person: person, number: number, name: table.visible("name", row), post: nil,
            inputs: [:], places: [:], place: RecordPlace(file: table.file, row: row.row),
            faults: table.findings(row))
    }

    /// Of two rows about one thing nobody knows which is meant, so neither is used.
    private mutating func markDuplicates() {
        let groups = Dictionary(
            grouping: persons.indices.filter { persons[$0].person != nil },
            by: { "\(persons[$0].number)\u{0}\(persons[$0].post ?? "")" })
        for group in groups.values where group.count > 1 {
            for index in group {
                let rows = group.filter { $0 != index }.compactMap { persons[$0].place.row }
                persons[index].faults.append(
                    .duplicateRow(persons[index].place, rows, "同一个人同一个职务"))
            }
        }
    }

    // MARK: Rows of organizations

    private mutating func readOrganizations(
        _ workspace: Workspace, _ scheme: SchemeDefinition, _ file: String, beside other: String
    ) {
        guard workspace.files.exists(file) else { return }
        hasOrganizationFile = true
        let declared = InputTable.ofOrganizations(scheme)
        let fields = InputTable.organizationFields(declared)
        do throws(WorkspaceFindings) {
            let table = try RecordTable(
                file, in: workspace.files, fields: fields,
                others: InputTable.columns(
                    of: InputTable.ofPersons(scheme), besides: declared,
                    "：它是逐人填的，请填在 \(other)"))
            for row in table.rows { organizations.append(organization(table, row, declared)) }
            for row in table.faultyRows { organizations.append(faultyOrganization(table, row)) }
            organizations.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
            sortOut()
        } catch { findings += error.findings }
    }

    private func organization(_ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition])
        -> OrganizationRow
    {
        var cells = CellReader(table, row)
        let id = cells.id("organization") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        let name = table.text("name", row)
        var unit = id.flatMap(roster.organization)
        if let id, unit == nil {
            let near = NearNames.hint(id.text, among: roster.organizations.map(\.id.text))
            let bearers = roster.organizations.filter { bears($0, name) }
            unit = bearers.count == 1 ? bearers[0] : nil
            cells.findings.append(
                table.finding(
                    .organizationUnknown, "organization", row,
                    "单位表里没有编号 \(id)"
                        + (unit.map { "，“\($0.name)”是 \($0.id)，请核对" }
                            ?? (near.isEmpty ? "，请核对" : near))))
        } else if let unit, directory.organizations[unit.id] == nil, name != nil,
            !bears(unit, name)
        {
            cells.findings.append(
                table.finding(
                    .nameMismatch, "name", row,
                    "编号 \(unit.id) 是“\(unit.name)”，这里写的是“\(name ?? "")”，请核对"))
        }
        let (inputs, places) = InputTable.inputs(table, row, declared)
        return OrganizationRow(
            organization: unit, number: id?.text ?? "", name: name, inputs: inputs,
            places: places, place: RecordPlace(file: table.file, row: row.row),
            faults: cells.findings)
    }

    private func bears(_ unit: Organization, _ name: String?) -> Bool {
        guard let name else { return false }
        let written = WrittenText.name(name)
        return ([unit.name] + unit.aliases).contains { WrittenText.name($0) == written }
    }

    private func faultyOrganization(_ table: RecordTable, _ row: FaultyRow) -> OrganizationRow {
        let number = WrittenText.halfWidth(table.visible("organization", row) ?? "")
        return OrganizationRow(
            organization: (try? OrganizationID(number)).flatMap(roster.organization),
            number: number, name: table.visible("name", row), inputs: [:], places: [:],
            place: RecordPlace(file: table.file, row: row.row), faults: table.findings(row))
    }

    /// Lays the faults of rows to the organizations they may be about.
    private mutating func sortOut() {
        let groups = Dictionary(
            grouping: organizations.indices.filter { organizations[$0].organization != nil },
            by: { organizations[$0].organization?.id })
        for group in groups.values where group.count > 1 {
            for index in group {
                let rows = group.filter { $0 != index }.compactMap { organizations[$0].place.row }
                organizations[index].faults.append(
                    .duplicateRow(organizations[index].place, rows, "同一个单位"))
            }
        }
        for row in organizations {
            if row.faults.isEmpty, let id = row.organization?.id {
                sound[id] = row
            } else if let id = row.organization?.id {
                faulty[id, default: []] += row.faults
            } else {
                loose += row.faults
            }
            if row.faults.isEmpty { continue }
            // The number may be right and the name wrong, or the other way round.
            for unit in roster.organizations
            where unit.id != row.organization?.id && bears(unit, row.name) {
                faulty[unit.id, default: []] += row.faults
            }
        }
    }

    /// What the cells of a row supply; an empty cell supplies nothing, but its place is known.
    private static func inputs(_ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition])
        -> ([String: FieldValue], [String: RecordPlace])
    {
        var inputs: [String: FieldValue] = [:]
        var places: [String: RecordPlace] = [:]
        for input in declared {
            if table.has(input.id) { places["input.\(input.id)"] = table.place(input.id, row) }
            guard let text = table.text(input.id, row) else { continue }
            let day = input.type == .date ? try? WrittenText.day(text) : nil
            inputs[input.id] = day.map { .day($0) } ?? .text(text)
        }
        return (inputs, places)
    }
}

extension WorkspaceFinding {
    fileprivate static func duplicateRow(_ place: RecordPlace, _ others: [Int], _ what: String)
        -> WorkspaceFinding
    {
        let rows = others.map { "第 \($0) 行" }.joined(separator: "、")
        return WorkspaceFinding(
            .rowDuplicate, place.file, row: place.row, "与\(rows)是\(what)，请留一行")
    }
}
