public import Governance
import PolicyEngine

/// Why somebody may not do what is asked for, and who may.
enum OfficerRefusal {
    static func unknown(_ id: String, among officers: [Officer]) -> WorkspaceFindings {
        let ids = officers.map(\.id)
        let hint = NearNames.hint(id, among: ids)
        let advice =
            ids.isEmpty
            ? "；先在 township.yaml 的 officers 下写上经办、复核、审批的人"
            : hint.isEmpty ? "；有：\(ids.joined(separator: "、"))" : hint
        return refusal(.officerUnknown, "officers 里没有 \(id)\(advice)")
    }

    static func notEnrolled(_ id: String) -> WorkspaceFindings {
        refusal(.officerNotEnrolled, "\(id) 还没有登记密钥；请本人运行 township officer enroll \(id)")
    }

    static func otherKey(_ id: String, _ path: String) -> WorkspaceFindings {
        WorkspaceFindings([
            WorkspaceFinding(
                .officerKeyOther, path,
                "这把密钥不是 \(id) 登记的那一把；请用登记的那一把，找不到了就请审批人同意换：township officer enroll \(id) --replace"
            )
        ])
    }

    /// Another key for an officer needs somebody else who approves.
    static func checkReplacement(of officer: Officer, by approver: OfficeSigner?)
        throws(WorkspaceFindings)
    {
        guard let approver else {
            throw refusal(
                .officerEnrolled,
                "\(officer.id) 已经登记过密钥；要换一把，请审批人同意：township officer enroll \(officer.id) --replace --approver 审批人"
            )
        }
        try check(approver.officer, .approver, to: "同意换密钥")
        guard approver.officer.id != officer.id else {
            throw refusal(.officerSame, "换自己的密钥，要另一个人同意")
        }
    }

    /// Refuses an officer who has none of the roles that something takes.
    static func check(_ officer: Officer, _ roles: OfficeRole..., to what: String)
        throws(WorkspaceFindings)
    {
        guard officer.roles.isDisjoint(with: roles) else { return }
        throw refusal(
            .officerRole,
            "\(officer.name)（\(officer.id)）没有“\(roles.map(\.title).joined(separator: "”或“"))”的职责，不能\(what)；请有这项职责的人来做"
        )
    }

    static func refusal(_ code: OfficeErrorCode, _ message: String) -> WorkspaceFindings {
        WorkspaceFindings([WorkspaceFinding(code, WorkspaceSettings.file, message)])
    }
}

extension WorkspaceSettings {
    /// The officer of an id.
    ///
    /// - Parameter id: The id.
    /// - Returns: The officer.
    /// - Throws: `officer.unknown` with near ids.
    public func officer(_ id: String) throws(WorkspaceFindings) -> Officer {
        guard let officer = officers.first(where: { $0.id == id }) else {
            throw OfficerRefusal.unknown(id, among: officers)
        }
        return officer
    }
}
