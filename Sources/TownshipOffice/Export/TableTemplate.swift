public import Governance
import PolicyEngine
public import TabularFiles

/// An empty table to be filled in and imported: heads, widths, numbers as text, and lists to choose from.
public struct TableTemplate: Sendable {
    private let title: String
    private let fields: [ImportField]
    private var choices: [String: Choices] = [:]
    private var rows: [[String: String]] = []

    /// What a column offers.
    private struct Choices {
        let texts: [String]
        /// Whether nothing else may be written.
        let isStrict: Bool
    }

    /// How many rows offer the lists.
    private static let height = 2_000

    private init(_ title: String, _ fields: [ImportField]) {
        self.title = title
        self.fields = fields
    }

    // MARK: Tables

    /// A list of people.
    public static var people: TableTemplate {
        var template = TableTemplate(OfficeTable.people.title, ImportForm.people.kept)
        template.choices = [
            "gender": Choices(texts: Gender.allCases.map(\.chinese), isStrict: true),
            "party": Choices(
                texts: ["中共党员", "中共预备党员", "共青团员", "民主党派", "无党派人士", "群众"], isStrict: false),
            "education": Choices(
                texts: ["小学", "初中", "高中", "中专", "大专", "本科", "研究生"], isStrict: false),
        ]
        return template
    }

    /// A list of organizations.
    ///
    /// - Parameters:
    ///   - workspace: The workspace whose organizations may be above the new ones; nil for none.
    ///   - records: Its records; nil while there are none.
    /// - Returns: The template.
    /// - Throws: Why the workspace cannot be read.
    public static func organizations(_ workspace: String?, _ records: OfficeRecords?) throws
        -> TableTemplate
    {
        var template = TableTemplate(
            OfficeTable.organizations.title, ImportForm.organizations.kept)
        template.choices["kind"] = Choices(
            texts: OrganizationKind.allCases.map(\.chinese), isStrict: false)
        let names = try directory(workspace, records)?.organizations.map(\.name) ?? []
        template.choices["parent"] = Choices(texts: names, isStrict: false)
        template.choices["merged_into"] = Choices(texts: names, isStrict: false)
        return template
    }

    /// A list of appointments; organizations are chosen by name.
    ///
    /// - Parameters:
    ///   - workspace: The workspace whose organizations and posts are offered; nil for none.
    ///   - records: Its records; nil while there are none.
    /// - Returns: The template.
    /// - Throws: Why the workspace cannot be read.
    public static func appointments(_ workspace: String?, _ records: OfficeRecords?) throws
        -> TableTemplate
    {
        let fields = ImportField.appointments.filter {
            $0.id != "organization" && $0.id != "resident_id"
        }
        var template = TableTemplate(OfficeTable.appointments.title, fields)
        let directory = try directory(workspace, records)
        template.choices["organization_name"] = Choices(
            texts: directory?.organizations.map(\.name) ?? [], isStrict: false)
        template.choices["post"] = Choices(texts: posts(directory), isStrict: false)
        return template
    }

    /// New entries of a register: choices, yes and no, units and people to choose from.
    ///
    /// - Parameters:
    ///   - register: The register's id or title.
    ///   - workspace: The workspace.
    ///   - records: Its records; nil while there are none.
    /// - Returns: The template.
    /// - Throws: `register.unknown`, or why the workspace cannot be read.
    public static func entries(
        of register: String, workspace: String, records: OfficeRecords?
    ) throws -> TableTemplate {
        let office = try records?.workspace(workspace) ?? Workspace(folder: workspace)
        let definition = try office.engine(workers: 1).register(register).definition
        var template = TableTemplate(
            definition.title, ImportField.entries(of: definition))
        let roster = office.roster
        for field in definition.fields where !field.isComputed {
            switch field.target {
            case .organization?:
                template.choices[field.id] = Choices(
                    texts: roster.organizations.map(\.name), isStrict: false)
            case .person?:
                template.choices[field.id] = Choices(
                    texts: roster.persons.map(\.name), isStrict: false)
            case .register?: break
            case nil: template.choices[field.id] = choices(of: field.input)
            }
        }
        return template
    }

    /// The inputs of a scheme; with a period, those who serve in it are listed already: of them those for whom something was
    /// supplied last time, where there was one.
    ///
    /// - Parameters:
    ///   - scheme: The scheme, which declares the columns.
    ///   - period: The period; nil for an empty list.
    ///   - workspace: The workspace.
    ///   - records: Its records; nil while there are none.
    ///   - ofOrganizations: Whether the inputs of organizations are meant where there are both.
    /// - Returns: The template.
    /// - Throws: Why the workspace or the scheme cannot be read.
    public static func inputs(
        _ scheme: String, _ period: Period?, workspace: String, records: OfficeRecords?,
        ofOrganizations: Bool = false
    ) throws -> TableTemplate {
        let files = try TableTakeover(workspace, records).files
        let office = try Workspace(folder: workspace, files: files)
        let definition = try office.engine(workers: 1).scheme(scheme).definition
        let ofPersons = InputTable.ofPersons(definition)
        let isOfOrganizations =
            ofOrganizations || definition.subject == .organization || ofPersons.isEmpty
        let declared = isOfOrganizations ? InputTable.ofOrganizations(definition) : ofPersons
        let fields =
            isOfOrganizations
            ? ImportField.inputs(ofOrganizations: declared)
            : ImportField.inputs(ofPersons: declared)
        var template = TableTemplate(
            "\(definition.title)录入表" + (period.map { "（\($0.chinese)）" } ?? ""),
            fields.filter(\.isKept))
        for input in declared {
            template.choices[input.id] = choices(of: input)
        }
        if let period {
            template.rows =
                isOfOrganizations
                ? organizations(office.roster, period)
                : try people(office.roster, period, supplied(definition, period, files))
        }
        return template
    }

    // MARK: What is offered

    private static func directory(_ workspace: String?, _ records: OfficeRecords?) throws
        -> ImportDirectory?
    {
        try workspace.map { ImportDirectory(try TableTakeover($0, records).files) }
    }

    private static func posts(_ directory: ImportDirectory?) -> [String] {
        let usual = ["书记", "副书记", "主任", "副主任", "文书", "委员", "监督委员会主任", "网格员"]
        var seen: Set<String> = []
        return ((directory?.appointments.map(\.post.title) ?? []) + usual).filter {
            seen.insert($0).inserted
        }
    }

    private static func choices(of input: InputDefinition) -> Choices? {
        switch input.type {
        case .choice: Choices(texts: input.choices, isStrict: true)
        case .boolean: Choices(texts: ["是", "否"], isStrict: true)
        default: nil
        }
    }

    /// Those of the newest table of the scheme up to a period; nil where there is none yet.
    private static func supplied(
        _ scheme: SchemeDefinition, _ period: Period, _ files: WorkspaceFiles
    ) throws(WorkspaceFindings) -> Set<String>? {
        let periods = files.names(in: "inputs/\(scheme.id)").compactMap { name in
            name.hasSuffix(".csv") ? try? Period(text: String(name.dropLast(4))) : nil
        }
        let last = periods.filter { $0.firstDay <= period.firstDay }.max {
            $0.firstDay < $1.firstDay
        }
        guard let last else { return nil }
        let table = try StoredTable(ImportForm.inputs(scheme, last).persons, in: files)
        return Set(table.rows.compactMap { $0["person"].map(WrittenText.halfWidth) })
    }

    /// Those who serve, each with the post where there are several.
    private static func people(_ roster: Roster, _ period: Period, _ known: Set<String>?)
        -> [[String: String]]
    {
        let serving = roster.appointments(in: period.range).filter {
            known?.contains($0.person.text) ?? true
        }
        let posts = Dictionary(grouping: serving, by: \.person)
        var seen: Set<[String]> = []
        return serving.compactMap { appointment in
            guard let person = roster.person(appointment.person) else { return nil }
            let several = Set((posts[person.id] ?? []).map(\.post)).count > 1
            let post = several ? appointment.post.title : ""
            guard seen.insert([person.id.text, post]).inserted else { return nil }
            return ["person": person.id.text, "name": person.name, "post": post]
        }
    }

    private static func organizations(_ roster: Roster, _ period: Period) -> [[String: String]] {
        roster.organizations.filter {
            ($0.kind == .village || $0.kind == .community) && $0.valid.overlaps(period.range)
        }.map { ["organization": $0.id.text, "name": $0.name] }
    }

    // MARK: Workbook

    /// The workbook: the table, and a sheet with the lists.
    public func workbook() -> XLSXWorkbook {
        let offered = fields.enumerated().compactMap { index, field -> (Int, Choices)? in
            guard let choices = choices[field.id], !choices.texts.isEmpty else { return nil }
            return (index, choices)
        }
        let widths = fields.map(width)
        let body = rows.map { row in
            XLSXRow(fields.map { XLSXCell(.text(row[$0.id] ?? ""), style: TableStyles.text) })
        }
        let options = XLSXSheet(
            name: "选项", columnWidths: offered.map { _ in 20 },
            rows: TableTemplate.columns(offered.map { fields[$0.0].title }, offered.map(\.1.texts)),
            isHidden: true)
        let sheet = XLSXSheet(
            name: title, columnWidths: widths,
            rows: [TableStyles.head(fields, widths)] + body,
            frozenRows: 1, layout: XLSXPageLayout(isLandscape: true, repeatedRows: 0...0),
            columnStyles: fields.map { _ in TableStyles.text },
            choices: offered.enumerated().map { place, entry in
                XLSXChoice(
                    area: XLSXArea(
                        rows: 1...max(TableTemplate.height, rows.count + 200),
                        columns: entry.0...entry.0),
                    sheet: options.name,
                    source: XLSXArea(rows: 1...entry.1.texts.count, columns: place...place),
                    isStrict: entry.1.isStrict)
            })
        return XLSXWorkbook(title: title, sheets: offered.isEmpty ? [sheet] : [sheet, options])
    }

    /// What is offered fits, and so does a text of ten characters where nothing is.
    private func width(_ field: ImportField) -> Double {
        let offered = choices[field.id]?.texts ?? []
        let isFree = field.kind == .text && offered.isEmpty
        let usual = isFree ? [String(repeating: "字", count: 10)] : []
        return TableStyles.width(
            field, showing: offered + usual + rows.compactMap { $0[field.id] })
    }

    /// Lists side by side, each under its title.
    private static func columns(_ titles: [String], _ lists: [[String]]) -> [XLSXRow] {
        let height = lists.map(\.count).max() ?? 0
        let head = XLSXRow(titles.map { XLSXCell(.text($0), style: TableStyles.head) })
        return [head]
            + (0..<height).map { row in
                XLSXRow(
                    lists.map { list in
                        XLSXCell(row < list.count ? .text(list[row]) : .empty)
                    })
            }
    }
}
