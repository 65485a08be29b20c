import Governance
import PolicyEngine
import TabularFiles

/// The inputs of one period: a row a person (or a person and post), and a row an organization.
struct InputTable {
    struct PersonRow {
        let person: PersonID
        let post: String?
        let inputs: [String: FieldValue]
        let places: [String: RecordPlace]
        let place: RecordPlace
    }

    struct OrganizationRow {
        let organization: OrganizationID
        let inputs: [String: FieldValue]
        let places: [String: RecordPlace]
    }

    private(set) var persons: [PersonRow] = []
    private(set) var organizations: [OrganizationID: OrganizationRow] = [:]
    private(set) var organizationOrder: [OrganizationID] = []
    private(set) var hasPersonFile = false
    private(set) var hasOrganizationFile = false
    private var findings: [WorkspaceFinding] = []
    private let roster: Roster

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
    /// - Throws: Everything that is wrong with the files.
    init(_ workspace: Workspace, _ scheme: SchemeDefinition, _ period: Period)
        throws(WorkspaceFindings)
    {
        roster = workspace.roster
        readPersons(workspace, scheme, InputTable.file(scheme.id, period))
        readOrganizations(workspace, scheme, InputTable.organizationFile(scheme.id, period))
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
    }

    // MARK: Columns

    private static func ofPersons(_ scheme: SchemeDefinition) -> [InputDefinition] {
        scheme.inputs.filter { $0.owner == .subject }
    }

    /// Where organizations are the subjects, all inputs stand in their file.
    private static func ofOrganizations(_ scheme: SchemeDefinition) -> [InputDefinition] {
        scheme.inputs.filter { $0.owner == .organization || scheme.subject == .organization }
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
    static func faults(_ folder: String, _ scheme: SchemeDefinition, _ period: Period)
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
            guard FileLookup.exists(folder + "/" + file) else { return [] }
            do throws(WorkspaceFindings) {
                let table = try RecordTable(file, in: folder, fields: fields)
                return table.rows.flatMap { row in
                    var cells = CellReader(table, row)
                    _ = cells.text(key)
                    return cells.findings
                }
            } catch {
                return error.findings
            }
        }
    }

    // MARK: Rows

    private mutating func readPersons(
        _ workspace: Workspace, _ scheme: SchemeDefinition, _ file: String
    ) {
        guard FileLookup.exists(workspace.path(file)) else { return }
        hasPersonFile = true
        let declared = InputTable.ofPersons(scheme)
        let fields = InputTable.personFields(declared)
        do throws(WorkspaceFindings) {
            let table = try RecordTable(file, in: workspace.folder, fields: fields)
            var seen: [String: Int] = [:]
            for row in table.rows { readPerson(table, row, declared, &seen) }
        } catch { findings += error.findings }
    }

    private mutating func readPerson(
        _ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition],
        _ seen: inout [String: Int]
    ) {
        var cells = CellReader(table, row)
        let id = cells.value("person") { text throws(GovernanceError) in try PersonID(text) }
        findings += cells.findings
        guard let id else { return }
        guard let person = roster.person(id) else {
            findings.append(
                table.finding(.personUnknown, "person", row, "人员表里没有编号 \(id)，请核对"))
            return
        }
        if let name = table.text("name", row), name != person.name {
            findings.append(
                table.finding(
                    .nameMismatch, "name", row, "编号 \(id) 是“\(person.name)”，这里写的是“\(name)”，请核对"))
        }
        let post = table.text("post", row)
        if let first = seen.updateValue(row.row, forKey: "\(id)\u{0}\(post ?? "")") {
            findings.append(
                table.finding(.rowDuplicate, "person", row, "与第 \(first) 行是同一个人同一个职务，请留一行"))
        }
        let (inputs, places) = InputTable.inputs(table, row, declared)
        persons.append(
            PersonRow(
                person: id, post: post, inputs: inputs, places: places,
                place: RecordPlace(file: table.file, row: row.row)))
    }

    private mutating func readOrganizations(
        _ workspace: Workspace, _ scheme: SchemeDefinition, _ file: String
    ) {
        guard FileLookup.exists(workspace.path(file)) else { return }
        hasOrganizationFile = true
        let declared = InputTable.ofOrganizations(scheme)
        let fields = InputTable.organizationFields(declared)
        do throws(WorkspaceFindings) {
            let table = try RecordTable(file, in: workspace.folder, fields: fields)
            for row in table.rows { readOrganization(table, row, declared) }
        } catch { findings += error.findings }
    }

    private mutating func readOrganization(
        _ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition]
    ) {
        var cells = CellReader(table, row)
        let id = cells.value("organization") { text throws(GovernanceError) in
            try OrganizationID(text)
        }
        findings += cells.findings
        guard let id else { return }
        guard let unit = roster.organization(id) else {
            findings.append(
                table.finding(.organizationUnknown, "organization", row, "单位表里没有编号 \(id)，请核对"))
            return
        }
        if let name = table.text("name", row), name != unit.name, !unit.aliases.contains(name) {
            findings.append(
                table.finding(
                    .nameMismatch, "name", row, "编号 \(id) 是“\(unit.name)”，这里写的是“\(name)”，请核对"))
        }
        if organizations[id] != nil {
            findings.append(table.finding(.rowDuplicate, "organization", row, "单位 \(id) 有两行，请留一行"))
        }
        let (inputs, places) = InputTable.inputs(table, row, declared)
        organizations[id] = OrganizationRow(organization: id, inputs: inputs, places: places)
        organizationOrder.append(id)
    }

    /// What the cells of a row supply; an empty cell supplies nothing, but its place is known.
    private static func inputs(_ table: RecordTable, _ row: TableRow, _ declared: [InputDefinition])
        -> ([String: FieldValue], [String: RecordPlace])
    {
        var inputs: [String: FieldValue] = [:]
        var places: [String: RecordPlace] = [:]
        for input in declared {
            if table.has(input.id) { places["input.\(input.id)"] = table.place(input.id, row) }
            if let text = table.text(input.id, row) { inputs[input.id] = .text(text) }
        }
        return (inputs, places)
    }
}
