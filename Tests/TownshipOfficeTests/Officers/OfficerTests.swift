import Foundation
import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// Who works with the records, and whose signatures they bear.
@Suite struct OfficerTests {
    private func code(_ body: () throws -> Void) -> String? { OfficeFixture.refusal(body)?.code }

    // MARK: Settings

    @Test func officersAreRead() throws {
        let officers = try OfficeFixture(enrolling: []).settings().officers
        #expect(officers.map(\.id) == ["zhang", "li", "wang"])
        #expect(officers[1].name == "李主任")
        #expect(officers[1].roles == [.checker, .plugins, .numbers])
    }

    @Test func aWorkspaceWithoutOfficersIsAsBefore() throws {
        let workspace = try WorkspaceFixture()
        #expect(try WorkspaceSettings(folder: workspace.folder).officers.isEmpty)
        #expect(workspace.findings().isEmpty)
    }

    @Test(arguments: [
        ("officers: zhang", "officers 应是列表，每项写 id、name、roles"),
        ("officers: [zhang]", "officers 的每一项应写成“{id: zhang, roles: [经办], name: 张会计}”的样子"),
        ("officers: [{id: a, name: 甲, roles: [经办], role: x}]", "officers 里没有 role 这一项，是不是 roles？"),
        (
            "officers: [{id: 张, name: 甲, roles: [经办]}]",
            "officers 的 id 只用小写字母、数字和 -，最多 32 个，例如 zhang"
        ),
        (
            "officers: [{id: ../a, name: 甲, roles: [经办]}]",
            "officers 的 id 只用小写字母、数字和 -，最多 32 个，例如 zhang"
        ),
        ("officers: [{name: 甲, roles: [经办]}]", "缺 id"),
        ("officers: [{id: a, roles: [经办]}]", "缺 name"),
        ("officers: [{id: a, name: 甲}]", "缺 roles；可用：经办、复核、审批、发放、插件、查看号码"),
        ("officers: [{id: a, name: 甲, roles: []}]", "roles 应是列表，如 [经办]"),
        ("officers: [{id: a, name: 甲, roles: [chekcer]}]", "没有 chekcer 这种职责，是不是 checker？"),
        ("officers: [{id: a, name: 甲, roles: [出纳]}]", "没有 出纳 这种职责；可用：经办、复核、审批、发放、插件、查看号码"),
        (
            "officers: [{id: a, name: 甲, roles: [经办]}, {id: a, name: 乙, roles: [复核]}]",
            "officers 里有两个 a；一人一项，几种职责写在一起"
        ),
        ("officer: []", "没有 officer 这一项，是不是 officers？"),
    ])
    func whatIsWrongWithOfficersIsSaid(_ text: String, _ message: String) throws {
        let fixture = try OfficeFixture(enrolling: [])
        try fixture.settings(text)
        let refusal = OfficeFixture.refusal { _ = try fixture.settings() }
        #expect(refusal?.code == OfficeErrorCode.settings.rawValue)
        #expect(refusal?.message == message)
    }

    // MARK: Keys

    @Test func anEnrolledOfficerSigns() throws {
        let fixture = try OfficeFixture()
        let enrolments = try fixture.records().enrolments()
        #expect(enrolments.map(\.officer) == ["zhang", "li", "wang"])
        #expect(enrolments.map(\.actor) == ["zhang", "li", "wang"])
        #expect(try fixture.signer("zhang").officer.name == "张会计")
        #expect(try fixture.records().audit().isEmpty)
        let log = try fixture.records().log()
        #expect(log.count { $0.action == LogEntry.Action.officerEnrolled.rawValue } == 3)
    }

    @Test func whoMayNotSignIsToldWhy() throws {
        let fixture = try OfficeFixture(enrolling: ["zhang", "li"])
        #expect(code { _ = try fixture.signer("zhagn") } == "officer.unknown")
        #expect(
            OfficeFixture.refusal { _ = try fixture.signer("zhagn") }?.message
                == "officers 里没有 zhagn，是不是 zhang？")
        #expect(code { _ = try fixture.signer("wang") } == "officer.not_enrolled")
        #expect(code { _ = try fixture.signer("zhang", "猜一个") } == "store.officer_key.passphrase")
        let files = try ["zhang", "li"].map {
            try fixture.records().keyPath(of: $0, in: fixture.keys)
        }
        try FileManager.default.removeItem(atPath: files[0])
        #expect(code { _ = try fixture.signer("zhang") } == "store.officer_key.missing")
        // A key that opens, and is somebody else's.
        try FileManager.default.copyItem(atPath: files[1], toPath: files[0])
        #expect(code { _ = try fixture.signer("zhang") } == "officer.key.other")
    }

    @Test func aSecondKeyTakesSomebodyElse() throws {
        let fixture = try OfficeFixture()
        let wang = try fixture.signer("wang")
        #expect(code { _ = try fixture.enrol("zhang") } == "officer.enrolled")
        let li = try fixture.signer("li")
        #expect(code { _ = try fixture.enrol("zhang", approvedBy: li) } == "officer.role")
        #expect(code { _ = try fixture.enrol("wang", approvedBy: wang) } == "officer.same")
        #expect(try fixture.records().enrolments().count == 3)
        let old = try fixture.signer("zhang")
        let second = try fixture.enrol("zhang", approvedBy: wang)
        #expect(second.actor == "wang")
        #expect(try fixture.records().enrolments().count == 4)
        #expect(try fixture.records().audit().isEmpty)
        #expect(try fixture.signer("zhang").officer == old.officer)
        let names = try FileManager.default.contentsOfDirectory(atPath: fixture.keys)
        #expect(!names.contains { $0.hasSuffix(".new") })
    }

    /// Killed between the new key's file and its enrolment, or between that and its place.
    @Test func aKeyThatWasOnItsWayIsTakenUp() throws {
        let fixture = try OfficeFixture()
        let path = try fixture.records().keyPath(of: "zhang", in: fixture.keys)
        let next = try OfficerKey.make(
            at: path + ".new", officer: "zhang", passphrase: OfficeFixture.passphrase,
            cost: .least)
        #expect(try fixture.signer("zhang").officer.id == "zhang")
        let enrolled = try fixture.enrol("zhang", approvedBy: try fixture.signer("wang"))
        #expect(enrolled.key == next.publicKey)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".new")
        #expect(try fixture.signer("zhang").officer.id == "zhang")
    }

    /// What somebody writes into the file who has the key of the records, but no officer's.
    @Test func aForgedEnrolmentIsNamed() throws {
        let fixture = try OfficeFixture()
        let other = try OfficerKey.make(
            at: fixture.keys + "/x", officer: "zhang", passphrase: OfficeFixture.passphrase,
            cost: .least)
        for actor in ["zhang", "wang"] {
            let store = try fixture.store()
            let forged = OfficerEnrolment(
                officer: "zhang", key: other.publicKey, actor: actor, time: OfficeFixture.time)
            try store.enrol(
                forged.signed(other.signature(of: forged.canonicalText)), after: try store.head())
        }
        #expect(
            try fixture.records().audit().map(\.description) == [
                "第 4 条人员登记：zhang 的密钥没有该有的签名：换密钥没有审批人同意",
                "第 5 条人员登记：zhang 的密钥没有该有的签名：换密钥没有审批人同意",
            ])
    }

    @Test func anEnrolmentOnWhatIsNoLongerSoIsRefused() throws {
        let fixture = try OfficeFixture()
        let store = try fixture.store()
        let head = try store.head()
        try store.note(.numbersShown, subject: "x", details: "", actor: "li", time: "")
        let enrolment = OfficerEnrolment(officer: "x", key: "", actor: "x", time: "")
        #expect(code { try store.enrol(enrolment, after: head) } == "store.changed")
    }
}
