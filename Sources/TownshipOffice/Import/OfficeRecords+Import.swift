public import Governance

extension OfficeRecords {
    /// Keeps what a review shows, in one transaction.
    ///
    /// The first import also keeps the tables of the workspace's folder as they are: from then on what is kept stands in their
    /// place.
    ///
    /// - Parameters:
    ///   - review: What an import would do.
    ///   - actor: Who imports: whoever signs, where the office has officers.
    ///   - signer: Who answers for it, with the role `preparer`; `nil` while the office has no officers.
    ///   - time: When, as `2020-03-05T09:12:00+08:00`.
    ///   - allowsClearing: Whether empty cells may take away what was supplied before.
    /// - Returns: The new versions; none when nothing changes.
    /// - Throws: `import.clearing`, `run.unsigned`, `officer.role`, `store.changed` when somebody wrote since the review was made, and why it could not be written.
    public func importTable(
        _ review: ImportReview, actor: String, signer: OfficeSigner? = nil, time: String,
        allowsClearing: Bool = false
    ) throws -> [TableVersion] {
        guard !review.changes.isEmpty else { return [] }
        if !allowsClearing { try review.checkNothingIsCleared() }
        if let signer { try OfficerRefusal.check(signer.officer, .preparer, to: "导入") }
        guard signer != nil || !review.needsSigner else { throw RunError.unsigned("导入") }
        guard let head = review.head else {
            preconditionFailure("a review that is kept was made from these records")
        }
        return try archive.keep(review.changes, after: head, actor: actor, time: time)
    }
}
