import Governance
import GovernanceStore
import TabularFiles
import Testing
import TownshipOffice

/// What a file does to the tables that are kept.
@Suite struct TableImportTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    // MARK: People

    @Test func rowsThatTheFileDoesNotHaveStay() throws {
        let kept = try fixture.kept(.people, "姓名,性别,手机号码\n李二,女,139 0000 0001\n")
        #expect(
            kept == """
                编号,姓名,性别,出生日期,学历,政治面貌,身份证号,银行卡号,开户行,联系电话
                P1,张一,,,,群众,,,,
                P2,李二,女,,,群众,,,,13900000001
                P3,王三,,,,群众,,,,

                """)
    }

    @Test func anEmptyCellLeavesAndAWordClears() throws {
        try fixture.kept(.people, "姓名,学历\n李二,大专\n张一,本科\n")
        let kept = try fixture.kept(.people, "姓名,学历\n李二,\n张一,清空\n")
        #expect(kept.contains("P1,张一,,,,群众"))
        #expect(kept.contains("P2,李二,,,大专,群众"))
    }

    @Test func newPeopleNeedANumber() throws {
        let list = "姓名\n张一\n赵四\n钱五\n"
        #expect(
            fixture.refused(.people, list) == [
                "3 import.id.missing A 姓名", "4 import.id.missing A 姓名",
            ])
        let kept = try fixture.kept(.people, list, assignsIDs: true)
        #expect(kept.contains("\nP004,赵四,") == false)
        #expect(kept.contains("\nP4,赵四,"))
        #expect(kept.contains("\nP5,钱五,"))
    }

    @Test func aNumberOfSomebodyElseIsNotOverwritten() {
        #expect(
            fixture.refused(.people, "编号,姓名,学历\nP1,李二,大专\nP9,赵四,大专\nP2,李二,\nP2,李二,大专\n") == [
                "2 workspace.name.mismatch B 姓名", "5 workspace.row.duplicate A 编号",
            ])
    }

    @Test func aNewNameNeedsTheIdentityNumber() throws {
        let number = "11010519491231002X"
        try fixture.kept(.people, "编号,姓名,身份证号\nP1,张一,\(number)\n")
        let kept = try fixture.kept(.people, "编号,姓名,身份证号\nP1,张大,\(number)\n")
        #expect(kept.contains("P1,张大,"))
        #expect(
            fixture.refused(.people, "编号,姓名\nP1,张小\n") == ["2 workspace.name.mismatch B 姓名"])
    }

    @Test func peopleOfOneNameHaveToBeTold() throws {
        try fixture.kept(.people, "编号,姓名\nP4,张一\n")
        #expect(
            fixture.refused(.people, "姓名,学历\n张一,大专\n") == ["2 import.name.ambiguous A 姓名"])
        #expect(
            fixture.refused(.appointments, "姓名,单位,职务,任职日期\n张一,乙村,副书记,2020-01-01\n") == [
                "2 import.name.ambiguous A 姓名"
            ])
        // The one of the two who serves there.
        let review = try fixture.review(
            .appointments, "姓名,单位,职务,离任日期\n张一,甲村,书记,2020-03-01\n")
        #expect(review.lines.map(\.name) == ["P1 张一 甲村 书记"])
    }

    @Test func whatWouldBeWrongWithTheRosterIsRefusedAtTheRowOfTheFile() {
        #expect(
            fixture.refused(
                .people,
                "标题\n编号,姓名,身份证号\nP1,张一,11010519491231002X\nP2,李二,11010519491231002X\nP3,王三,110105194912310021\n"
            ) == [
                "4 roster.person.resident_id.duplicate -",
                "5 identity.resident_id.check C 身份证号",
            ])
    }

    // MARK: Appointments

    @Test func anAppointmentIsEndedAndAnotherBegins() throws {
        let review = try fixture.review(
            .appointments,
            "姓名,村名,职务,任职时间,离任时间,文号\n张一,甲村村民委员会,书记,2018.1.1,2020.3.31,\n王三,甲村委会,书记,2020.4.1,,文9\n")
        #expect(review.lines.map(\.kind) == [.ended, .added])
        #expect(review.lines[0].changes.map(\.title) == ["离任日期"])
        #expect(review.untouched == 3)
        let kept = try fixture.kept(
            .appointments,
            "姓名,村名,职务,任职时间,离任时间,文号\n张一,甲村,书记,2018.1.1,2020.3.31,\n王三,甲村,书记,2020.4.1,,文9\n")
        #expect(kept.contains("\nP1,张一,V1,书记,2018-01-01,2020-03-31,文1,\n"))
        #expect(kept.hasSuffix("\nP3,王三,V1,书记,2020-04-01,,文9,\n"))
    }

    @Test func twoAppointmentsToOnePostAtOnceAreRefused() {
        #expect(
            fixture.refused(.appointments, "姓名,单位,职务,任职日期\n张一,甲村,书记,2019-01-01\n") == [
                "2 roster.appointment.overlap -"
            ])
    }

    @Test func whoAndWhereHaveToBeKnown() {
        #expect(
            fixture.refused(
                .appointments,
                "姓名,单位,职务,任职日期\n赵四,甲村,书记,2020-01-01\n张一,丙村,书记,2020-01-01\n,甲村,,2020-01-01\n") == [
                    "2 workspace.person.unknown A 姓名",
                    "3 workspace.organization.unknown B 单位", "4 workspace.cell.empty A 姓名",
                    "4 workspace.cell.empty C 职务",
                ])
    }

    // MARK: Organizations

    @Test func organizationsLieUnderOthersByName() throws {
        let kept = try fixture.kept(
            .organizations, "村名,类别,上级,人口\n甲村,村,金元镇,\"1,234\"\n金元镇,镇,,\n丙村,村,金元镇,900\n",
            assignsIDs: true)
        #expect(kept.contains("\nV1,甲村,村,V3,,,,,1234,"))
        #expect(kept.contains("\nV3,金元镇,镇,,"))
        #expect(kept.contains("\nV4,丙村,村,V3,,,,,900,"))
    }

    // MARK: Inputs

    @Test func inputsAreLaidOverWhatWasSupplied() throws {
        let table = try ImportFixture.inputs
        let review = try fixture.review(table, "村,姓名,职务,得分\n甲村,张一,,88\n甲村,李二,主任,\n乙村,王三,,60\n")
        #expect(review.path == "inputs/t/2020-03.csv")
        #expect(review.lines.map(\.kind) == [.changed, .changed, .added])
        #expect(review.lines[1].changes.map { "\($0.old)>\($0.new)" } == ["80>"])
        let list = "村,姓名,职务,得分\n甲村,张一,,88\n甲村,李二,主任,\n"
        let kept = try fixture.kept(table, list, allowsClearing: true)
        #expect(
            kept == """
                人员编号,姓名,职务,得分
                P1,张一,,88
                P2,李二,主任,
                P2,,书记,70

                """)
    }

    @Test func anEmptyCellDoesNotTakeAwayWhatWasSuppliedUnasked() throws {
        let table = try ImportFixture.inputs
        let list = "标题\n姓名,职务,得分\n李二,主任,\n张一,,/\n王三,,\n"
        let review = try fixture.review(table, list)
        #expect(review.clearings.map(\.row) == [3, 4])
        #expect(review.clearings.map(\.column) == ["C 得分", "C 得分"])
        #expect(review.clearings[0].message.hasPrefix("这一格空着，原来填的是 80；"))
        // What it would do is shown all the same.
        #expect(review.lines.map(\.kind) == [.changed, .changed, .added])
        #expect(
            fixture.refused {
                try fixture.kept(table, list)
                return review
            } == ["3 import.clearing C 得分", "4 import.clearing C 得分"])
        #expect(try fixture.records().tableHistory() == [])
        #expect(try fixture.kept(table, list, allowsClearing: true).contains("P2,李二,主任,\n"))
    }

    @Test func whoWritesThatACellIsClearedIsNotAskedAgain() throws {
        let kept = try fixture.kept(try ImportFixture.inputs, "姓名,职务,得分\n李二,主任,清空\n")
        #expect(kept.contains("P2,李二,主任,\n"))
    }

    @Test func aColumnThatIsNotThereClearsNothing() throws {
        let review = try fixture.review(try ImportFixture.inputs, "姓名,职务\n李二,主任\n张一,\n")
        #expect(review.clearings == [])
        #expect(review.isEmpty)
    }

    @Test func valuesThatTheSchemeDoesNotTakeAreRefused() throws {
        let found = fixture.refused(try ImportFixture.inputs, "姓名,得分\n张一,良好\n王三,1\n")
        #expect(found == ["2 scheme.input.type B 得分"])
    }

    // MARK: Keeping

    @Test func theFirstImportTakesTheFolderOver() throws {
        let office = try fixture.records()
        let review = try fixture.review(.people, "姓名,学历\n李二,大专\n", records: office)
        let versions = try office.importTable(review, actor: "张会计", time: ImportFixture.time)
        #expect(
            versions.map { "\($0.path) \($0.version)" } == [
                "directory/organizations.csv 1", "directory/people.csv 1",
                "directory/appointments.csv 1", "inputs/t/2020-03.csv 1", "directory/people.csv 2",
            ])
        for version in versions { #expect(!version.note.contains("李二")) }
        // From now on the folder's files no longer count.
        try fixture.workspace.write("directory/people.csv", "坏了")
        #expect(try office.workspace(fixture.workspace.folder).roster.persons.count == 3)
        #expect(try office.audit().isEmpty)
        let next = try fixture.review(.people, "姓名,学历\n李二,本科\n", records: office)
        let again = try office.importTable(next, actor: "张会计", time: ImportFixture.time)
        #expect(again.map { "\($0.path) \($0.version)" } == ["directory/people.csv 3"])
    }

    @Test func nothingIsKeptOverSomebodyElsesChange() throws {
        let office = try fixture.records()
        let review = try fixture.review(.people, "姓名,学历\n李二,大专\n", records: office)
        try fixture.kept(.people, "姓名,学历\n张一,大专\n")
        #expect(
            throws: StoreError.self,
            performing: {
                _ = try office.importTable(review, actor: "李会计", time: ImportFixture.time)
            })
        #expect(try !fixture.exported(.people).contains("P2,李二,,,大专"))
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        let list = "姓名,性别,手机\n李二,女,13900000001\n"
        try fixture.kept(.people, list)
        let again = try fixture.review(.people, list, records: try fixture.records())
        #expect(again.isEmpty)
        #expect((again.unchanged, again.untouched) == (1, 2))
    }

    /// An office that begins with nothing but its settings.
    @Test func anOfficeBeginsWithEmptyTables() throws {
        let fixture = try ImportFixture()
        for name in ["organizations", "people", "appointments"] {
            try fixture.workspace.remove("directory/\(name).csv")
        }
        try fixture.workspace.remove("inputs/t/2020-03.csv")
        try fixture.kept(.organizations, "名称,类别\n甲村,村\n乙村,村\n", assignsIDs: true)
        try fixture.kept(.people, "姓名\n张一\n", assignsIDs: true)
        let kept = try fixture.kept(
            .appointments, "姓名,单位,职务,任职日期,文号\n张一,乙村,书记,2020-01-01,文1\n")
        #expect(kept.hasSuffix("\nP001,张一,V002,书记,2020-01-01,,文1,\n"))
    }
}
