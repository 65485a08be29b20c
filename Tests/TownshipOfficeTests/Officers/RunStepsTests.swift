import ExactNumbers
import Foundation
import Governance
import GovernanceStore
import PolicyEngine
import Testing
import TownshipOffice

/// Runs on their way from the draft to the payment, and what stands in the way.
@Suite struct RunStepsTests {
    private static let scores = "人员编号,姓名,职务,得分\nP1,张一,,90\nP2,,主任,80\nP2,,书记,70\n"

    private func office() throws -> OfficeFixture {
        let office = try OfficeFixture()
        try office.settings(
            """
            officers:
              - {id: zhang, name: 张会计, roles: [经办, 发放, 插件]}
              - {id: li, name: 李主任, roles: [复核]}
              - {id: wang, name: 王镇长, roles: [审批]}
            """)
        try office.lock()
        try office.files.write("inputs/t/2020-04.csv", RunStepsTests.scores)
        return office
    }

    @discardableResult
    private func file(_ office: OfficeFixture, _ month: Int) throws -> FiledRun {
        try office.records().file(
            workspace: office.folder, scheme: "t", period: try .month(2020, month),
            actor: "张会计", signer: try office.signer("zhang"), time: OfficeFixture.time
        ).filed
    }

    private func take(_ office: OfficeFixture, _ action: RunAction, _ run: Int, _ who: String)
        throws
    {
        _ = try office.records().take(
            action, on: run, note: "原因", by: try office.signer(who), time: OfficeFixture.time)
    }

    private func approve(_ office: OfficeFixture, _ run: Int) throws {
        try take(office, .checked, run, "li")
        try take(office, .approved, run, "wang")
    }

    private func refusal(_ body: () throws -> Void) throws -> String {
        do {
            try body()
            return "done"
        } catch let error as RunError {
            return error.code.rawValue
        }
    }

    @Test func aRunIsFiledCheckedApprovedAndPaid() throws {
        let office = try office()
        try file(office, 3)
        try approve(office, 1)
        try take(office, .paid, 1, "zhang")
        let life = try office.records().life(1)
        #expect(life.state == .paid)
        #expect(life.steps.map(\.action) == [.filed, .checked, .approved, .paid])
        #expect(try office.records().audit().isEmpty)
        #expect(try office.records().verify(1).isSame)
        #expect(try refusal { try take(office, .returned, 1, "wang") } == "run.state")
        #expect(try refusal { try take(office, .voided, 1, "wang") } == "run.state")
    }

    @Test func nobodyWithoutTheRoleIsLetIn() throws {
        let office = try office()
        try file(office, 3)
        for (action, who) in [(RunAction.checked, "zhang"), (.checked, "wang"), (.voided, "li")] {
            #expect(try refusal { try take(office, action, 1, who) } == "run.role")
        }
        #expect(try office.records().life(1).steps.count == 1)
    }

    /// February is approved after March was computed: what March owes for February may no longer be right.
    @Test func whatRestsOnOlderRunsIsComputedAnew() throws {
        let office = try office()
        try file(office, 3)
        try file(office, 4)
        try approve(office, 1)
        try take(office, .checked, 2, "li")
        #expect(try refusal { try take(office, .approved, 2, "wang") } == "run.outdated")
        try take(office, .returned, 2, "li")
        let again = try file(office, 4)
        try approve(office, again.number)
        // March is what April's arrears were computed from: it stays.
        #expect(try refusal { try take(office, .voided, 1, "wang") } == "run.issued")
        #expect(try refusal { try take(office, .returned, 1, "wang") } == "run.issued")
        #expect(try refusal { try file(office, 3) } == "run.issued")
    }

    /// A run that is taken back before it is paid owes nothing to anybody, and may be paid once, later.
    @Test func whatIsTakenBackIsNotIssued() throws {
        let office = try office()
        try file(office, 3)
        try approve(office, 1)
        try take(office, .voided, 1, "wang")
        let again = try file(office, 3)
        #expect(again.files.allSatisfy { !$0.path.hasPrefix("paid/") })
        try approve(office, again.number)
        #expect(try office.records().lives().map(\.state) == [.voided, .approved])
    }

    @Test func whoIsSetAsideIsLeftOutByNameOrStopsTheApproval() throws {
        let office = try office()
        try office.files.write("inputs/t/2020-03.csv", RunStepsTests.scores + "P3,,主任,60\n")
        try file(office, 3)
        let records = try office.records()
        #expect(try records.setAside(in: 1).map(\.id) == ["P3"])
        func exclude(_ who: String, _ reason: String) throws {
            _ = try records.exclude(
                who, from: 1, reason: reason, by: try office.signer("zhang"),
                time: OfficeFixture.time)
        }
        #expect(try refusal { try exclude("P1", "未定") } == "run.exclusion")
        #expect(try refusal { try exclude("P3", " ") } == "run.exclusion")
        try take(office, .checked, 1, "li")
        #expect(try refusal { try take(office, .approved, 1, "wang") } == "run.set_aside")
        try take(office, .returned, 1, "li")
        try exclude("P3", "二月已离任")
        #expect(try records.setAside(in: 1).isEmpty)
        try approve(office, 1)
        // The reason is kept sealed.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: office.path))
        #expect(bytes.range(of: Data("二月已离任".utf8)) == nil)
    }

    /// Nobody could be paid for March; when the scores are known, April makes up for all of it.
    @Test func aMonthInWhichNobodyWasPaidIsMadeUpFor() throws {
        let office = try office()
        try office.files.write(
            "inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,张一,,\nP2,,主任,\nP2,,书记,\n")
        let filed = try file(office, 3)
        for who in try office.records().setAside(in: filed.number) {
            _ = try office.records().exclude(
                who.id, from: filed.number, reason: "未定", by: try office.signer("zhang"),
                time: OfficeFixture.time)
        }
        try approve(office, filed.number)
        try office.files.write("inputs/t/2020-03.csv", RunStepsTests.scores)
        let run = try office.records().compute(
            workspace: office.folder, scheme: "t", period: try .month(2020, 4))
        #expect(
            run.arrears.map { "\($0.payee.name) \($0.payee.post) \($0.difference)" }
                == ["张一 书记 90.00", "李二 主任 80.00", "李二 书记 70.00"])
    }

    /// An appointment without a document pays nobody, and says so: `workspace.appointment.undocumented`.
    @Test func anAppointmentWithoutADocumentIsSetAside() throws {
        let office = try office()
        let table = try office.files.text("directory/appointments.csv")
        try office.files.write("directory/appointments.csv", table.replacing("文1", with: ""))
        let run = try office.records().compute(
            workspace: office.folder, scheme: "t", period: try .month(2020, 3))
        let reasons = run.run.setAside.compactMap { line in
            line.outcome.setAside.map { "\(line.name) \($0.code)" }
        }
        #expect(reasons == ["张一 workspace.appointment.undocumented"])
    }

    /// Arrears and recoveries of a month whose scores were wrong go into the next one, once, and stand with the cause.
    @Test func correctionsGoIntoTheNextRunOnce() throws {
        let office = try office()
        try file(office, 3)
        try approve(office, 1)
        try office.files.write(
            "inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,张一,,95\nP2,,主任,75\nP2,,书记,70\n")
        let run = try office.records().compute(
            workspace: office.folder, scheme: "t", period: try .month(2020, 4))
        #expect(
            run.arrears.map { "\($0.payee.name) \($0.payee.post) \($0.period) \($0.difference)" }
                == ["张一 书记 2020-03 5.00", "李二 主任 2020-03 -5.00"])
        #expect(run.arrears[0].causes == ["甲：得分 90 → 95"])
        #expect(run.total == run.run.total)
        let april = try file(office, 4)
        try approve(office, april.number)
        #expect(try office.records().verify(april.number).isSame)
        try office.files.write("inputs/t/2020-05.csv", RunStepsTests.scores)
        let may = try office.records().compute(
            workspace: office.folder, scheme: "t", period: try .month(2020, 5))
        #expect(may.arrears.isEmpty)
        #expect(may.outstanding.isEmpty)
    }
}
