import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords: OfficeArchive {
    /// The hash of the last entry of the log.
    public func head() throws(StoreError) -> ContentDigest {
        try read(LogTable.head)
    }

    /// The keys of officers, in the order of their enrolment.
    public func enrolments() throws(StoreError) -> [OfficerEnrolment] {
        try readable(try read(OfficerTable.all), "一位经办人员的登记")
    }

    /// Keeps an officer's key.
    public func enrol(_ enrolment: OfficerEnrolment, after expected: ContentDigest)
        throws(StoreError)
    {
        try write { database in
            try expect(expected, database)
            let subject = try OfficerTable.insert(enrolment, database)
            try LogTable.append(
                .officerEnrolled, subject: subject,
                content: ContentDigest(of: enrolment.canonicalText.utf8), actor: enrolment.actor,
                time: enrolment.time, database)
        }
    }

    /// Writes into the log that something was done that changes nothing else.
    public func note(
        _ action: LogEntry.Action, subject: String, details: String, actor: String, time: String
    ) throws(StoreError) {
        try write { database in
            // With a random part, so that nobody without the key can guess short details by their digest.
            let content = Array("\(UUID().uuidString)\n\(details)".utf8)
            try LogTable.append(
                action, subject: subject, content: try put(content, database), actor: actor,
                time: time, database)
        }
    }
}
