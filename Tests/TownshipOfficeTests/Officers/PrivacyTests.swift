import Foundation
import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// Identity and account numbers are seen by those who may, each time is logged, and the file shows them to nobody.
@Suite struct PrivacyTests {
    private static let resident = "11010519491231002X"
    private static let card = "9999010000002020008"
    private static let phone = "13800138000"

    private func fixture() throws -> OfficeFixture {
        let fixture = try OfficeFixture()
        try fixture.files.write(
            "directory/people.csv",
            "编号,姓名,身份证号,银行卡号,联系电话\nP1,欧阳张一,\(PrivacyTests.resident),\(PrivacyTests.card),\(PrivacyTests.phone)\n"
                + "P2,上官李二,,,\nP3,司马王三,,,\n")
        try fixture.files.write(
            "inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,欧阳张一,,90\nP2,,主任,80\nP2,,书记,70\n")
        return fixture
    }

    private func texts(_ run: PayRun, _ grant: NumbersGrant?) throws -> [String] {
        try [
            PaySheet(run, form: .paper, numbers: grant).document(),
            PaySheet(run, form: .paper, byVillage: true, numbers: grant).document(),
            RegisterSheet(run, kind: .grid, form: .paper, numbers: grant).document(),
            RegisterSheet(run, kind: .exCadres, form: .paper, numbers: grant).document(),
        ].map { try PaperFixture.texts($0).joined() }
    }

    private func shows(_ text: String) -> Bool {
        text.contains(PrivacyTests.resident) || text.contains(PrivacyTests.card)
    }

    @Test func numbersAreMaskedUnlessAsked() throws {
        let fixture = try fixture()
        let run = try fixture.files.run()
        for text in try texts(run, nil) {
            #expect(!shows(text))
            #expect(text.contains("110105********002X"))
        }
        let grant = try fixture.records().showNumbers(
            of: run, on: "发放表", to: try fixture.signer("li"), time: OfficeFixture.time)
        for text in try texts(run, grant) {
            #expect(text.contains(PrivacyTests.resident))
            #expect(text.contains(PrivacyTests.card))
            #expect(text.contains("号码未遮盖，由 李主任 于 2020-04-02 09:12 调阅"))
        }
    }

    @Test func eachAskingIsLogged() throws {
        let fixture = try fixture()
        _ = try fixture.records().showNumbers(
            of: try fixture.files.run(), on: "发放表", to: try fixture.signer("li"),
            time: OfficeFixture.time)
        let entry = try fixture.records().log().last
        #expect(entry?.action == LogEntry.Action.numbersShown.rawValue)
        #expect(entry?.actor == "li")
        #expect(entry?.subject == "发放表 t 2020-03")
        #expect(try fixture.records().audit().isEmpty)
    }

    @Test func whoMayNotIsRefusedInTheLibrary() throws {
        let fixture = try fixture()
        let run = try fixture.files.run()
        let count = try fixture.records().log().count
        let refusal = OfficeFixture.refusal {
            _ = try fixture.records().showNumbers(
                of: run, on: "发放表", to: try fixture.signer("wang"), time: OfficeFixture.time)
        }
        #expect(refusal?.code == "officer.role")
        #expect(refusal?.message == "王镇长（wang）没有“查看号码”的职责，不能看完整的证号和卡号；请有这项职责的人来做")
        #expect(try fixture.records().log().count == count)
    }

    /// A grant for one run shows nothing of another.
    @Test func aGrantIsForOneRun() throws {
        let fixture = try fixture()
        try fixture.files.write("inputs/t/2020-02.csv", "人员编号,得分\nP1,90\n")
        let grant = try fixture.records().showNumbers(
            of: try fixture.files.run("2020-02"), on: "发放表", to: try fixture.signer("li"),
            time: OfficeFixture.time)
        for text in try texts(try fixture.files.run(), grant) { #expect(!shows(text)) }
    }

    /// Whoever steals the file without the key finds nobody in it, not in what SQLite puts beside it either.
    @Test func theFileShowsNobody() throws {
        let fixture = try fixture()
        try fixture.lock()
        let filed = try fixture.file()
        let run = try fixture.files.run()
        let records = try fixture.records()
        _ = try records.showNumbers(
            of: run, on: "发放表", to: try fixture.signer("li"), time: OfficeFixture.time)
        let store = try fixture.store()
        let people = try String(
            contentsOfFile: fixture.folder + "/directory/people.csv", encoding: .utf8)
        _ = try store.keep(
            [TableChange(path: "directory/people.csv", bytes: Array(people.utf8), note: "新增 3 行")],
            after: try store.head(), actor: "zhang", time: OfficeFixture.time)
        try store.take(
            RunStep(
                run: filed.number, position: 2, action: .excluded, subject: "P1 欧阳张一",
                note: "欧阳张一 \(PrivacyTests.resident)", officer: "zhang", time: OfficeFixture.time,
                digest: filed.result, head: try store.head()),
            claims: [
                PaymentClaim(
                    purpose: "t", person: PrivacyTests.resident, post: "书记", month: "2020-03")
            ])
        let kept = Set(["", "-wal", "-shm"].map { fixture.path + $0 })
        let wanted = [
            PrivacyTests.resident, PrivacyTests.card, PrivacyTests.phone, "欧阳张一", "上官李二", "司马王三",
        ]
        var sizes: [Int] = []
        for path in kept {
            let bytes = try #require(FileManager.default.contents(atPath: path))
            sizes.append(bytes.count)
            for word in wanted {
                for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
                    let needle = try #require(word.data(using: encoding))
                    #expect(bytes.range(of: needle) == nil, "\(word) in \(path)")
                }
            }
        }
        #expect(sizes.reduce(0, +) > 50_000)
        // The search finds what is there to be found.
        let bytes = try #require(FileManager.default.contents(atPath: fixture.path + "-wal"))
        #expect(bytes.range(of: Data("zhang".utf8)) != nil)
        withExtendedLifetime((records, store)) {}
    }
}
