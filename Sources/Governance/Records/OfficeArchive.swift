/// All that an office keeps: tables, runs, their steps, registers, officers, and the log of everything.
public protocol OfficeArchive: RunArchive, TableArchive, StepArchive, RegisterArchive {
    /// The hash of the last entry of the log. Whoever decides on what was read hands it back when writing, so that nothing is
    /// decided on what is no longer so.
    func head() throws(StoreError) -> ContentDigest

    /// The keys of officers, in the order of their enrolment; the last of an officer holds.
    func enrolments() throws(StoreError) -> [OfficerEnrolment]

    /// Keeps an officer's key.
    ///
    /// - Parameters:
    ///   - enrolment: The key, signed.
    ///   - expected: The head of the log that the enrolment was decided on.
    /// - Throws: `store.changed` when somebody else wrote since.
    func enrol(_ enrolment: OfficerEnrolment, after expected: ContentDigest) throws(StoreError)

    /// Writes into the log that something was done that changes nothing else, such as that numbers were shown in full.
    ///
    /// - Parameters:
    ///   - action: What was done.
    ///   - subject: To what, in words that name no person.
    ///   - details: More, kept sealed.
    ///   - actor: Who did it.
    ///   - time: When.
    /// - Throws: Why it could not be written.
    func note(
        _ action: LogEntry.Action, subject: String, details: String, actor: String, time: String)
        throws(StoreError)
}
