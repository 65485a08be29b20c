import ExactNumbers
public import Governance

/// Tests where an office keeps its records as the office uses it: that nothing is overwritten, nothing is decided on what is no
/// longer so, and everything is in the log.
///
/// It depends on no test library and answers values:
///
/// ```swift
/// @Test func ourArchiveConforms() throws {
///     let faults = try ArchiveConformance.faults(of: OurArchive(newIn: folder))
///     #expect(faults == [])
/// }
/// ```
public struct ArchiveConformance {
    let archive: any OfficeArchive
    var faults: [String] = []
    static let time = "2020-04-02T09:12:00+08:00"

    private init(_ archive: any OfficeArchive) { self.archive = archive }

    /// Uses a new, empty archive in every way, and says what it does otherwise than it should.
    ///
    /// - Parameter archive: The archive, into which nothing was written yet.
    /// - Returns: The faults, each as a sentence; none when it conforms.
    /// - Throws: What the archive throws where it should not.
    public static func faults(of archive: any OfficeArchive) throws -> [String] {
        var trial = ArchiveConformance(archive)
        try trial.tables()
        try trial.runs()
        try trial.steps()
        try trial.registers()
        try trial.others()
        try trial.log()
        return trial.faults
    }

    mutating func expect(_ holds: Bool, _ sentence: String) {
        if !holds { faults.append(sentence) }
    }

    /// Expects that something is refused, since somebody else wrote in between, and that nothing came of it.
    mutating func expectRefusal(
        _ what: String, _ body: () throws(StoreError) -> Void
    ) throws {
        let before = try archive.log().count
        do throws(StoreError) {
            try body()
            faults.append("\(what) on a head that is no longer the head is not refused")
        } catch {
            expect(error.code == .changed, "\(what) on an old head is refused with \(error.code)")
        }
        expect(try archive.log().count == before, "\(what) that was refused is in the log")
    }

    // MARK: Tables

    private mutating func tables() throws {
        expect(try archive.tables().isEmpty, "a new archive has tables")
        let path = "directory/people.csv"
        let old = try archive.head()
        func change(_ text: String) -> TableChange {
            TableChange(path: path, bytes: Array(text.utf8), note: "people")
        }
        let first = try archive.keep([change("一")], after: old, actor: "a", time: Self.time)
        expect(first.map(\.version) == [1], "the first version of a table is not 1")
        expect(first.first?.previous == nil, "the first version of a table has one before it")
        let archive = archive
        try expectRefusal("keeping a table") { () throws(StoreError) in
            _ = try archive.keep([change("丙")], after: old, actor: "a", time: Self.time)
        }
        let second = try archive.keep(
            [change("二"), TableChange(path: "directory/a.csv", bytes: [], note: "")],
            after: try archive.head(), actor: "b", time: Self.time)
        expect(second.first?.version == 2, "the second version of a table is not 2")
        expect(
            second.first?.previous == first.first?.digest,
            "a version does not point to the one before")
        expect(
            try archive.tables().map(\.path) == ["directory/a.csv", path],
            "tables are not told once each, by path")
        expect(
            try archive.tableHistory() == first + second,
            "the history of tables is not what was kept, in its order")
        for (version, text) in zip(first + second, ["一", "二", ""]) {
            expect(
                try archive.content(version.digest) == Array(text.utf8),
                "the content of \(version.path) \(version.version) is not what was kept")
        }
    }

    // MARK: Runs and steps

    private static func filing(_ period: Period, _ text: String) -> RunFiling {
        RunFiling(
            scheme: "t", period: period,
            capsule: RunCapsule(
                engine: "0", files: [.init(path: "township.yaml", bytes: Array("镇".utf8))]),
            result: Array(text.utf8), paid: 1, setAside: 2, total: Money(fen: -12345), actor: "a",
            time: time)
    }

    private mutating func runs() throws {
        let month = try Period.month(2020, 3)
        let old = try archive.head()
        let first = try archive.file(Self.filing(month, "甲"), after: old, signing: nil)
        let again = try archive.file(Self.filing(month, "乙"), after: nil, signing: nil)
        let next = try archive.file(
            Self.filing(try .month(2020, 4), "丙"), after: try archive.head(), signing: nil)
        expect([first, again, next].map(\.number) == [1, 2, 3], "runs are not numbered from 1")
        expect(
            [first, again, next].map(\.version) == [1, 2, 1], "versions are not a period's own")
        expect(try archive.runs() == [first, again, next], "the runs are not what was kept")
        expect(try archive.run(2) == again, "a run is not found by its number")
        expect(
            try archive.content(again.result) == Array("乙".utf8),
            "the result of a run is not what was kept")
        expect(first.total == Money(fen: -12345), "the total of a run is not what was kept")
        let archive = archive
        try expectRefusal("filing") { () throws(StoreError) in
            _ = try archive.file(Self.filing(month, "丁"), after: old, signing: nil)
        }
    }

    private static func step(
        _ run: FiledRun, _ position: Int, _ action: RunAction, _ head: ContentDigest,
        _ archive: any OfficeArchive
    ) -> RunStep {
        RunStep(
            run: run.number, position: position, action: action, subject: "P1", note: "原因",
            officer: "a", time: time, digest: archive.digest(of: run), head: head,
            signature: "ab")
    }

    private mutating func steps() throws {
        let run = try archive.run(3)
        let old = try archive.head()
        let claims = [
            PaymentClaim(purpose: "t", person: "P1", post: "书记", month: "2020-04"),
            PaymentClaim(purpose: "t", person: "P2", post: "书记", month: "2020-04"),
        ]
        let archive = archive
        let first = Self.step(run, 1, .checked, old, archive)
        try archive.take(first, claims: [], accounts: [])
        expect(try archive.claimed(claims).isEmpty, "what nobody approved is claimed")
        let late = Self.step(run, 7, .voided, old, archive)
        try expectRefusal("a step") { () throws(StoreError) in
            try archive.take(late, claims: claims, accounts: [])
        }
        expect(try archive.claimed(claims).isEmpty, "a step that was refused has claimed")
        let second = Self.step(run, 2, .approved, try archive.head(), archive)
        let paid = PaidAccount(account: "6222", holder: "P1")
        try archive.take(second, claims: claims, accounts: [paid])
        let shared = PaidAccount(account: "6222", holder: "P2")
        let moved = PaidAccount(account: "6223", holder: "P1")
        expect(
            try archive.doubts(about: [paid, shared, moved])
                == [shared: .otherHolder(run: 3), moved: .otherAccount(run: 3)],
            "accounts of earlier runs are not told")
        expect(try archive.steps() == [first, second], "the steps are not what was kept")
        expect(
            try archive.claimed(claims) == [claims[0]: [3], claims[1]: [3]],
            "claims are not told with their runs")
        let other = PaymentClaim(purpose: "t", person: "P1", post: "书记", month: "2020-05")
        expect(try archive.claimed([other]).isEmpty, "another month is claimed, too")
        let filed = try archive.file(
            Self.filing(try .month(2020, 5), "戊"), after: nil,
            signing: { run, head in Self.step(run, 1, .filed, head, archive) })
        let signed = try archive.steps().last
        expect(signed?.run == filed.number, "a run is filed without its first step")
        expect(signed?.digest == archive.digest(of: filed), "the first step is of another run")
    }

    // MARK: Officers and the log

    private mutating func others() throws {
        let old = try archive.head()
        let first = OfficerEnrolment(
            officer: "a", key: String(repeating: "0", count: 64), actor: "a", time: Self.time)
        try archive.enrol(first, after: old)
        expect(try archive.enrolments() == [first], "the officers are not who was enrolled")
        let archive = archive
        try expectRefusal("an enrolment") { () throws(StoreError) in
            try archive.enrol(first, after: old)
        }
        let count = try archive.log().count
        try archive.note(
            .numbersShown, subject: "pay", details: "P1", actor: "a", time: Self.time)
        expect(try archive.log().count == count + 1, "a note is not one entry of the log")
    }

    private mutating func log() throws {
        let log = try archive.log()
        expect(log.map(\.sequence) == Array(1...max(log.count, 1)), "the log has gaps")
        for (before, entry) in zip(log, log.dropFirst()) where entry.previous != before.hash {
            faults.append("entry \(entry.sequence) does not follow the one before")
        }
        expect(try archive.head() == log.last?.hash, "the head is not the last entry's hash")
        let written = [
            (LogEntry.Action.tableKept, 3), (.runFiled, 4), (.runStep, 3), (.registerEvent, 8),
            (.officerEnrolled, 1),
        ]
        for (action, count) in written {
            expect(
                log.count { $0.action == action.rawValue } == count,
                "\(action.rawValue) is not in the log each time")
        }
        expect(try archive.audit().isEmpty, "an audit finds something in what nobody changed")
    }
}
