import Foundation
import Governance
import GovernanceStore
import Testing

/// Whoever changes the file behind the program's back is told by name.
@Suite struct AuditTests {
    /// Changes a file as somebody with `sqlite3` could: past the triggers, too.
    private func findings(after sql: String) throws -> [String] {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        for text in ["一", "二", "三"] { _ = try store.file(try RecordsFixture.filing(text)) }
        #expect(try store.audit().isEmpty)
        try Tampering.run(sql, on: fixture.path)
        return try store.audit().map(\.description)
    }

    @Test func anEditedRunIsNamed() throws {
        let findings = try findings(after: "UPDATE run SET total = '9.99' WHERE number = 2")
        #expect(findings == ["第 2 号发放：存档以后被改过"])
    }

    @Test func aRemovedRunIsNamed() throws {
        let findings = try findings(
            after: "DELETE FROM run_file WHERE run = 2; DELETE FROM run WHERE number = 2")
        #expect(findings == ["第 2 号发放：被删掉了，日志里还有它"])
    }

    @Test func anAddedRunIsNamed() throws {
        let findings = try findings(
            after: """
                INSERT INTO run SELECT 9, scheme, '2020-09', 1, paid, set_aside, total, engine, actor, time, result
                FROM run WHERE number = 1
                """)
        #expect(findings == ["第 9 号发放：日志里没有它：是绕过程序加进来的"])
    }

    @Test func anEditedEntryIsNamed() throws {
        let findings = try findings(after: "UPDATE log SET actor = '丙' WHERE sequence = 3")
        #expect(findings == ["日志第 3 条：被改过：内容和它的校验值对不上"])
    }

    @Test func aRemovedEntryIsNamed() throws {
        let findings = try findings(after: "DELETE FROM log WHERE sequence = 3")
        #expect(findings.contains("日志第 4 条：前面少了第 3 到 3 条"))
        #expect(findings.contains("第 2 号发放：日志里没有它：是绕过程序加进来的"))
    }

    @Test func anEditedContentIsNamed() throws {
        let findings = try findings(
            after:
                "UPDATE content SET sealed = zeroblob(40) WHERE digest = (SELECT result FROM run WHERE number = 2)"
        )
        #expect(findings.count == 1)
        #expect(findings[0].hasSuffix("：内容被改过"))
    }

    @Test func aRemovedContentIsNamed() throws {
        let findings = try findings(
            after: "DELETE FROM content WHERE digest = (SELECT result FROM run WHERE number = 2)")
        #expect(findings.count == 1)
        #expect(findings[0].hasPrefix("第 2 号发放：结果 的内容"))
    }

    @Test func whatIsWrittenCannotBeChangedByMistake() throws {
        let fixture = try RecordsFixture()
        _ = try fixture.open().file(try RecordsFixture.filing())
        for table in ["content", "run", "run_file", "log"] {
            let column = ["content": "digest", "run": "scheme", "run_file": "path", "log": "actor"]
            #expect(throws: Tampering.Refused.self) {
                try Tampering.run(
                    "UPDATE \(table) SET \(column[table] ?? "") = 'x'", on: fixture.path,
                    keepingTriggers: true)
            }
            #expect(throws: Tampering.Refused.self) {
                try Tampering.run("DELETE FROM \(table)", on: fixture.path, keepingTriggers: true)
            }
        }
    }

    /// Whoever edits or removes a step, a payment, an account or an officer is told.
    @Test(arguments: [
        ("UPDATE run_step SET officer = 'li' WHERE position = 3", "第 1 号发放第 3 步手续"),
        ("DELETE FROM run_step WHERE position = 2", "第 1 号发放第 2 步手续"),
        ("DELETE FROM run_claim", "第 1 号发放第 3 步手续"),
        ("DELETE FROM run_account", "第 1 号发放第 3 步手续"),
        ("UPDATE table_version SET note = '' WHERE version = 2", "directory/people.csv 第 2 版"),
        ("UPDATE officer SET key = replace(key, 'a', 'b') WHERE id = 1", "第 1 条人员登记"),
    ]) func tamperingIsNamed(sql: String, place: String) throws {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        let time = "2020-04-02T09:12:00+08:00"
        try store.enrol(
            OfficerEnrolment(
                officer: "zhang", key: String(repeating: "a", count: 64), actor: "zhang",
                time: time), after: try store.head())
        for text in ["一", "二"] {
            _ = try store.keep(
                [TableChange(path: "directory/people.csv", bytes: Array(text.utf8), note: text)],
                after: try store.head(), actor: "zhang", time: time)
        }
        let run = try store.file(try RecordsFixture.filing())
        for (index, action) in [RunAction.filed, .checked, .approved].enumerated() {
            let isApproval = action == .approved
            try store.take(
                RunStep(
                    run: run.number, position: index + 1, action: action, officer: "zhang",
                    time: time, digest: store.digest(of: run), head: try store.head()),
                claims: isApproval
                    ? [PaymentClaim(purpose: "t", person: "P1", post: "书记", month: "2020-03")] : [],
                accounts: isApproval ? [PaidAccount(account: "6222", holder: "P1")] : [])
        }
        #expect(try store.audit().isEmpty)
        try Tampering.run(sql, on: fixture.path)
        #expect(try store.audit().map(\.place).contains(place))
    }
}
