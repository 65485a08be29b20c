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
        let log = try archive.log(of: [.officerEnrolled, .runStep, .registerEvent])
        let check = SignatureCheck(enrolments: try archive.enrolments(), log: log)
        var findings = check.enrolmentFindings() + check.stepFindings(try archive.steps())
        try archive.forEachEvent { event in
            if let finding = check.finding(event) { findings.append(finding) }
        }
        return findings
    }
}
