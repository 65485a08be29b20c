import Governance
import GovernanceStore

/// Records that hand out a result in which one amount is another.
struct AlteredArchive: OfficeArchive {
    let real: SQLiteRecords

    func content(_ digest: ContentDigest) throws(StoreError) -> [UInt8] {
        let text = String(decoding: try real.content(digest), as: UTF8.self)
        guard text.hasPrefix("{") else { return Array(text.utf8) }
        return Array(text.replacing(#""net":"90.00""#, with: #""net":"91.00""#).utf8)
    }

    // MARK: As they are

    func file(
        _ filing: RunFiling, after expected: ContentDigest?,
        signing: ((FiledRun, ContentDigest) -> RunStep)?
    ) throws(StoreError) -> FiledRun {
        try real.file(filing, after: expected, signing: signing)
    }
    func runs() throws(StoreError) -> [FiledRun] { try real.runs() }
    func run(_ number: Int) throws(StoreError) -> FiledRun { try real.run(number) }
    func log() throws(StoreError) -> [LogEntry] { try real.log() }
    func audit() throws(StoreError) -> [AuditFinding] { try real.audit() }
    func tables() throws(StoreError) -> [TableVersion] { try real.tables() }
    func tableHistory() throws(StoreError) -> [TableVersion] { try real.tableHistory() }
    func digest(of run: FiledRun) -> ContentDigest { real.digest(of: run) }
    func steps() throws(StoreError) -> [RunStep] { try real.steps() }
    func head() throws(StoreError) -> ContentDigest { try real.head() }
    func enrolments() throws(StoreError) -> [OfficerEnrolment] { try real.enrolments() }
    func enrol(_ enrolment: OfficerEnrolment, after expected: ContentDigest) throws(StoreError) {
        try real.enrol(enrolment, after: expected)
    }
    func take(_ step: RunStep, claims: [PaymentClaim], accounts: [PaidAccount])
        throws(StoreError)
    {
        try real.take(step, claims: claims, accounts: accounts)
    }
    func doubts(about accounts: [PaidAccount]) throws(StoreError) -> [PaidAccount: AccountDoubt] {
        try real.doubts(about: accounts)
    }
    func claimed(_ claims: [PaymentClaim]) throws(StoreError) -> [PaymentClaim: [Int]] {
        try real.claimed(claims)
    }
    func add(_ events: [RegisterEvent], after expected: ContentDigest) throws(StoreError) {
        try real.add(events, after: expected)
    }
    func entries(_ query: RegisterQuery, fields: [String]) throws(StoreError) -> [RegisterEntry] {
        try real.entries(query, fields: fields)
    }
    func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int] {
        try real.tally(query, by: field)
    }
    func history(of register: String, entry: Int) throws(StoreError) -> [RegisterEvent] {
        try real.history(of: register, entry: entry)
    }
    func lastEntry(of register: String) throws(StoreError) -> Int {
        try real.lastEntry(of: register)
    }
    func keep(
        _ changes: [TableChange], after expected: ContentDigest, actor: String, time: String
    ) throws(StoreError) -> [TableVersion] {
        try real.keep(changes, after: expected, actor: actor, time: time)
    }
    func note(
        _ action: LogEntry.Action, subject: String, details: String, actor: String, time: String
    ) throws(StoreError) {
        try real.note(action, subject: subject, details: details, actor: actor, time: time)
    }
}
