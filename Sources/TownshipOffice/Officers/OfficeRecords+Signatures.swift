public import Governance

extension OfficeRecords {
    /// What is wrong with the signatures of steps and of officers' keys.
    ///
    /// A step is held against the key of its officer that held when the step was written into the log. Once an officer is
    /// enrolled every step has to be signed.
    ///
    /// - Returns: The findings, in the order of the log; none when all signatures are what they should be.
    /// - Throws: `StoreError` when a row cannot be read.
    public func signatureFindings() throws(StoreError) -> [AuditFinding] {
        OfficeRecords.signatureFindings(
            try archive.steps(), enrolments: try archive.enrolments(), log: try archive.log())
    }

    /// What is wrong with the signatures of some steps.
    ///
    /// - Parameters:
    ///   - steps: The steps.
    ///   - enrolments: All keys of officers, in the order of their enrolment.
    ///   - log: The whole log.
    /// - Returns: The findings.
    static func signatureFindings(
        _ steps: [RunStep], enrolments: [OfficerEnrolment], log: [LogEntry]
    ) -> [AuditFinding] {
        let check = SignatureCheck(enrolments: enrolments, log: log)
        return check.enrolmentFindings() + check.stepFindings(steps)
    }
}
