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

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "id", title: "标识"), .init(id: "name", title: "姓名"),
                .init(id: "roles", title: "职责"), .init(id: "since", title: "登记密钥"),
                .init(id: "key", title: "公钥", kind: .code),
            ],
            rows: settings.officers.map { officer in
                let enrolled = enrolments.last { $0.officer == officer.id }
                let roles = OfficeRole.allCases.filter(officer.roles.contains).map(\.title)
                return .init([
                    .text(officer.id), .text(officer.name), .text(roles.joined(separator: "、")),
                    .text(enrolled.map { FiledRunsSheet.shown($0.time) } ?? "还没有"),
                    .text(enrolled.map { String($0.key.prefix(12)) } ?? ""),
                ])
            })
        return try Document(title: "\(settings.name) 经办人员", blocks: [.table(table)])
    }
}
