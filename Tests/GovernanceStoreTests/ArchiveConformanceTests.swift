import Governance
import GovernanceStore
import Testing
import TownshipTesting

/// The file keeps records as an office uses them, and whoever does not is found out.
@Suite struct ArchiveConformanceTests {
    @Test func theFileConforms() throws {
        let fixture = try RecordsFixture()
        #expect(try ArchiveConformance.faults(of: try fixture.open()) == [])
    }

    @Test func whoeverWritesOnAnOldHeadIsFoundOut() throws {
        let fixture = try RecordsFixture()
        let faults = try ArchiveConformance.faults(of: CarelessArchive(real: try fixture.open()))
        for what in ["keeping a table", "filing", "a step", "an event", "an enrolment"] {
            #expect(
                faults.contains("\(what) on a head that is no longer the head is not refused"))
        }
    }

    @Test func whoeverForgetsHalfOfAQueryIsFoundOut() throws {
        let halves: [(@Sendable (inout RegisterQuery) -> Void, String)] = [
            ({ $0.day = nil }, "entries are not as they stood on day 1"),
            ({ $0.conditions = [] }, "asked for state, entries [1, 2, 3, 10"),
            ({ $0.limit = nil }, "a page of 2 after 0 is not in order"),
            ({ $0.offset = 0 }, "a page of 2 after 1 is not in order"),
        ]
        for (forget, fault) in halves {
            let fixture = try RecordsFixture()
            let faults = try ArchiveConformance.faults(
                of: CarelessArchive(real: try fixture.open(), forget: forget))
            #expect(faults.contains { $0.hasPrefix(fault) })
        }
    }
}

/// Writes whatever it is told to, whatever was written meanwhile, and may forget parts of what it is asked.
private struct CarelessArchive: OfficeArchive {
    let real: SQLiteRecords
    var forget: @Sendable (inout RegisterQuery) -> Void = { _ in }

    func keep(
        _ changes: [TableChange], after expected: ContentDigest, actor: String, time: String
    ) throws(StoreError) -> [TableVersion] {
        try real.keep(changes, after: try real.head(), actor: actor, time: time)
    }
    func file(
        _ filing: RunFiling, after expected: ContentDigest?,
        signing: ((FiledRun, ContentDigest) -> RunStep)?
    ) throws(StoreError) -> FiledRun {
        try real.file(filing, after: nil, signing: signing)
    }
    func take(_ step: RunStep, claims: [PaymentClaim], accounts: [PaidAccount])
        throws(StoreError)
    {
        try real.take(
            RunStep(
                run: step.run, position: step.position, action: step.action,
                subject: step.subject, note: step.note, officer: step.officer, time: step.time,
                digest: step.digest, head: try real.head(), signature: step.signature),
            claims: claims, accounts: accounts)
    }
    func enrol(_ enrolment: OfficerEnrolment, after expected: ContentDigest) throws(StoreError) {
        try real.enrol(enrolment, after: try real.head())
    }
    func add(_ events: [RegisterEvent], after expected: ContentDigest) throws(StoreError) {
        try real.add(events, after: try real.head())
    }

    // MARK: As they are

    func runs() throws(StoreError) -> [FiledRun] { try real.runs() }
    func run(_ number: Int) throws(StoreError) -> FiledRun { try real.run(number) }
    func content(_ digest: ContentDigest) throws(StoreError) -> [UInt8] { try real.content(digest) }
    func log() throws(StoreError) -> [LogEntry] { try real.log() }
    func log(of actions: [LogEntry.Action]) throws(StoreError) -> [LogEntry] {
        try real.log(of: actions)
    }
    func forEachEvent(_ body: (RegisterEvent) -> Void) throws(StoreError) {
        try real.forEachEvent(body)
    }
    func audit() throws(StoreError) -> [AuditFinding] { try real.audit() }
    func tables() throws(StoreError) -> [TableVersion] { try real.tables() }
    func tableHistory() throws(StoreError) -> [TableVersion] { try real.tableHistory() }
    func steps() throws(StoreError) -> [RunStep] { try real.steps() }
    func digest(of run: FiledRun) -> ContentDigest { real.digest(of: run) }
    func claimed(_ claims: [PaymentClaim]) throws(StoreError) -> [PaymentClaim: [Int]] {
        try real.claimed(claims)
    }
    func doubts(about accounts: [PaidAccount]) throws(StoreError) -> [PaidAccount: AccountDoubt] {
        try real.doubts(about: accounts)
    }
    func entries(_ query: RegisterQuery, fields: [String]) throws(StoreError) -> [RegisterEntry] {
        var query = query
        forget(&query)
        return try real.entries(query, fields: fields)
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
    func head() throws(StoreError) -> ContentDigest { try real.head() }
    func enrolments() throws(StoreError) -> [OfficerEnrolment] { try real.enrolments() }
    func note(
        _ action: LogEntry.Action, subject: String, details: String, actor: String, time: String
    ) throws(StoreError) {
        try real.note(action, subject: subject, details: details, actor: actor, time: time)
    }
}
