public import Governance

/// That an officer may see what the entries of a register say of people: made by ``RegisterDesk`` alone, after the role was looked
/// at and the asking was written into the log.
public struct EntriesGrant: Sendable, Hashable {
    /// Who sees it.
    public let officer: Officer
    /// When it was asked.
    public let time: String
    private let register: String

    fileprivate init(_ officer: Officer, time: String, register: String) {
        self.officer = officer
        self.time = time
        self.register = register
    }

    func covers(_ definition: RegisterDefinition) -> Bool { definition.id == register }

    /// What a paper says of it.
    var remark: String {
        "写到人的各栏未遮盖，由 \(officer.name) 于 \(FiledRunsSheet.shown(time)) 调阅，已记入日志，请妥善保管"
    }
}

extension RegisterDesk {
    /// Lets an officer see what entries say of people, and writes into the log who asked.
    ///
    /// - Parameters:
    ///   - signer: Who asks, with the role `numbers`.
    ///   - time: When.
    /// - Returns: What a list takes to show it; the entry of the log is on the disk by then.
    /// - Throws: `officer.role` when the officer may not, or `StoreError` when it cannot be logged.
    public func showPeople(to signer: OfficeSigner, time: String) throws -> EntriesGrant {
        try OfficerRefusal.check(signer.officer, .numbers, to: "看台账里写到人的各栏")
        let officer = signer.officer.id
        let text = CanonicalText.of(["register.show", id, officer, time])
        try archive.note(
            .numbersShown, subject: "台账 \(id)",
            details: "\(text)\n\(signer.signature(of: text))", actor: officer, time: time)
        return EntriesGrant(signer.officer, time: time, register: id)
    }
}
