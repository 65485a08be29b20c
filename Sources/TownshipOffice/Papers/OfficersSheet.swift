public import Governance

/// The officers of a workspace as a list: what they may do, and since when their keys are known.
public struct OfficersSheet {
    private let settings: WorkspaceSettings
    private let enrolments: [OfficerEnrolment]

    /// A list.
    ///
    /// - Parameters:
    ///   - settings: What `township.yaml` says.
    ///   - enrolments: The keys of officers, in the order of their enrolment.
    public init(_ settings: WorkspaceSettings, enrolments: [OfficerEnrolment]) {
        self.settings = settings
        self.enrolments = enrolments
    }

    /// The list as a document; where nobody's unit is said there is no column for it.
    public func document() throws(DocumentError) -> Document {
        let tellsUnits = settings.officers.contains { !$0.units.isEmpty }
        let columns: [DocumentTable.Column] = [
            .init(id: "id", title: "标识"), .init(id: "name", title: "姓名"),
            .init(id: "roles", title: "职责"), .init(id: "units", title: "单位"),
            .init(id: "since", title: "登记密钥"), .init(id: "key", title: "公钥", kind: .code),
        ].filter { tellsUnits || $0.id != "units" }
        let table = try DocumentTable(
            columns: columns,
            rows: settings.officers.map { officer in
                let cells = cells(officer)
                return .init(columns.map { cells[$0.id] ?? .empty })
            })
        return try Document(title: "\(settings.name) 经办人员", blocks: [.table(table)])
    }

    private func cells(_ officer: Officer) -> [String: DocumentCell] {
        let enrolled = enrolments.last { $0.officer == officer.id }
        let roles = OfficeRole.allCases.filter(officer.roles.contains).map(\.title)
        return [
            "id": .text(officer.id), "name": .text(officer.name),
            "roles": .text(roles.joined(separator: "、")),
            "units": .text(officer.units.joined(separator: "、")),
            "since": .text(enrolled.map { FiledRunsSheet.shown($0.time) } ?? "还没有"),
            "key": .text(enrolled.map { String($0.key.prefix(12)) } ?? ""),
        ]
    }
}
