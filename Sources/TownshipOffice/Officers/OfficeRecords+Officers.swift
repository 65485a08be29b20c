public import Governance
public import GovernanceStore

extension OfficeRecords {
    /// Where an officer's key lies, beside the key of the records and named after them.
    ///
    /// - Parameters:
    ///   - officer: The officer's id.
    ///   - keys: The folder in which keys lie.
    /// - Returns: The path, whether or not the file is there.
    /// - Throws: `StoreError` when the records cannot be read.
    public func keyPath(of officer: String, in keys: String) throws(StoreError) -> String {
        "\(keys)/\(try SQLiteRecords.id(of: path)).\(officer).officer"
    }

    /// The keys of officers, in the order of their enrolment.
    public func enrolments() throws(StoreError) -> [OfficerEnrolment] { try archive.enrolments() }

    /// Opens an officer's key.
    ///
    /// - Parameters:
    ///   - id: The officer's id.
    ///   - settings: What `township.yaml` says, with the officers and their roles.
    ///   - keys: The folder in which keys lie.
    ///   - passphrase: What the key was sealed under.
    /// - Returns: Who signs.
    /// - Throws: `officer.unknown` when the settings have no such officer, `officer.not_enrolled`, `officer.key.other` when the
    ///   key is not the one that was enrolled, or `StoreError` when the key cannot be opened.
    public func signer(
        _ id: String, settings: WorkspaceSettings, keys: String, passphrase: String
    ) throws -> OfficeSigner {
        let officer = try settings.officer(id)
        guard let enrolled = try archive.enrolments().last(where: { $0.officer == id }) else {
            throw OfficerRefusal.notEnrolled(id)
        }
        let path = try keyPath(of: id, in: keys)
        let place = try OfficerKeyFiles(path).placeOf(enrolled.key)
        let key = try OfficerKey(at: place, passphrase: passphrase)
        guard key.officer == id, key.publicKey == enrolled.key else {
            throw OfficerRefusal.otherKey(id, path)
        }
        return OfficeSigner(officer) { key.signature(of: $0) }
    }

    /// Makes an officer's key and keeps its public half.
    ///
    /// The first key of an officer holds as soon as it is enrolled; the log says so. Another key instead of it takes the signature
    /// of another officer who approves.
    ///
    /// - Parameters:
    ///   - id: The officer's id.
    ///   - settings: What `township.yaml` says.
    ///   - keys: The folder in which keys lie.
    ///   - passphrase: What the key is sealed under.
    ///   - approver: Who approves that another key holds from now on; nobody for the first one.
    ///   - time: When, for the log.
    ///   - cost: How hard it is to try passphrases.
    /// - Returns: What was kept, and the path of the key.
    /// - Throws: `officer.unknown`; `officer.enrolled` when there is a key already and nobody approves another;
    ///   `officer.role` when the approver may not; `StoreError`.
    public func enrol(
        _ id: String, settings: WorkspaceSettings, keys: String, passphrase: String,
        approvedBy approver: OfficeSigner? = nil, time: String, cost: KeyCost = .standard
    ) throws -> (enrolment: OfficerEnrolment, keyPath: String) {
        let officer = try settings.officer(id)
        let head = try archive.head()
        let isFirst = try !archive.enrolments().contains { $0.officer == id }
        if !isFirst { try OfficerRefusal.checkReplacement(of: officer, by: approver) }
        let path = try keyPath(of: id, in: keys)
        let files = OfficerKeyFiles(path)
        let key = try files.make(id, passphrase, replacing: !isFirst, cost: cost)
        let actor = isFirst ? id : approver?.officer.id ?? id
        let enrolment = OfficerEnrolment(
            officer: id, key: key.publicKey, actor: actor, time: time)
        let text = enrolment.canonicalText
        let signature =
            isFirst ? key.signature(of: text) : approver?.signature(of: text) ?? ""
        let signed = enrolment.signed(signature)
        try archive.enrol(signed, after: head)
        try files.settle(replacing: !isFirst)
        return (signed, path)
    }
}
