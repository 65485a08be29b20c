import Governance

/// What an import is held against: the table's fields, its file, and by which of them a row is known.
struct ImportForm: Sendable {
    /// The table; `nil` for a register, whose fields a plugin declares.
    let table: OfficeTable?
    /// What people call it.
    let title: String
    /// Where the table stands in a workspace.
    let path: String
    let fields: [ImportField]
    /// One of these has to be in the head.
    let keys: [String]
    /// Heads of other tables, with what to do about them.
    let others: [(field: ImportField, advice: String)]
    /// Whether an empty cell takes away what was kept: what is supplied for a month is as the file has it, while a list of
    /// people that lacks cards takes nobody's card away.
    let clears: Bool

    var kept: [ImportField] { fields.filter(\.isKept) }

    init(
        table: OfficeTable, path: String, fields: [ImportField], keys: [String],
        others: [(field: ImportField, advice: String)], clears: Bool
    ) {
        self.table = table
        title = table.title
        self.path = path
        self.fields = fields
        self.keys = keys
        self.others = others
        self.clears = clears
    }

    /// The form of a register's new entries.
    init(_ register: RegisterDefinition) {
        table = nil
        title = register.title
        path = register.id
        fields = ImportField.entries(of: register)
        let required = register.fields.filter(\.isRequired).map(\.id)
        keys = required.isEmpty ? fields.map(\.id) : required
        others = []
        clears = false
    }

    static let organizations = ImportForm(
        table: .organizations, path: "directory/organizations.csv",
        fields: ImportField.organizations, keys: ["id", "name"], others: [], clears: false)

    static let people = ImportForm(
        table: .people, path: "directory/people.csv", fields: ImportField.people,
        keys: ["id", "name"],
        others: ImportField.appointments.filter { !["person", "name"].contains($0.id) }.map {
            ($0, "它属于任职表：请另用 township import appointments 导入，这里用 --ignore 写明不要这一列")
        }, clears: false)

    static let appointments = ImportForm(
        table: .appointments, path: "directory/appointments.csv",
        fields: ImportField.appointments, keys: ["person", "name", "resident_id"],
        others: ImportField.people.filter { !["id", "name", "resident_id"].contains($0.id) }.map {
            ($0, "它属于人员表：请另用 township import people 导入，这里用 --ignore 写明不要这一列")
        }, clears: false)

    /// The tables of a scheme's inputs: of people, and of organizations.
    static func inputs(_ scheme: SchemeDefinition, _ period: Period) -> (
        persons: ImportForm, organizations: ImportForm
    ) {
        let table = OfficeTable.inputs(scheme: scheme.id, period: period)
        let ofPersons = InputTable.ofPersons(scheme)
        let ofOrganizations = InputTable.ofOrganizations(scheme)
        return (
            ImportForm(
                table: table, path: InputTable.file(scheme.id, period),
                fields: ImportField.inputs(ofPersons: ofPersons),
                keys: ["person", "name", "resident_id"],
                others: ofOrganizations.filter { !ofPersons.contains($0) }.map {
                    (ImportField($0), "它是逐单位填的，请放在另一份逐单位的表里导入")
                }, clears: true),
            ImportForm(
                table: table, path: InputTable.organizationFile(scheme.id, period),
                fields: ImportField.inputs(ofOrganizations: ofOrganizations),
                keys: ["organization", "name"],
                others: ofPersons.filter { !ofOrganizations.contains($0) }.map {
                    (ImportField($0), "它是逐人填的，请放在另一份逐人的表里导入")
                }, clears: true)
        )
    }
}
