import Governance
import TabularFiles
import Testing
import TownshipOffice

/// Sheets as offices have them: what is head, what is data, what belongs to the paper only.
@Suite struct ImportSheetTests {
    private let fixture: ImportFixture

    init() throws { fixture = try ImportFixture() }

    @Test func aListWithEverythingAroundItIsRead() throws {
        let rows: [[CellValue]] = [
            [.text("金元镇村干部花名册"), .empty, .empty, .empty, .empty, .empty],
            [.text("填报单位：党建办"), .empty, .empty, .empty, .text("单位：人"), .empty],
            [
                .text("序号"), .text("姓　　名"), .text("公民身份号码（18位）"), .text("出生日期"),
                .text("政治面貌*"), .text("备注"),
            ],
            [
                .number(CellNumber(1)), .text("张　一"), .text(" 11010519491231002x "),
                .number(CellNumber(18263)), .text("中共党员"), .text("新转入"),
            ],
            [.number(CellNumber(2)), .text("李二"), .empty, .text("1980年2月3日"), .text("群众"), .empty],
            [.text("小计"), .number(CellNumber(2)), .empty, .empty, .empty, .empty],
            [
                .text("序号"), .text("姓　　名"), .text("公民身份号码（18位）"), .text("出生日期"),
                .text("政治面貌*"), .text("备注"),
            ],
            [.empty, .text("王三"), .empty, .text("１９９０－０１－０２"), .text("/"), .empty],
            [],
            [.text("合　计"), .number(CellNumber(3)), .empty, .empty, .empty, .empty],
            [.text("制表人：赵六"), .empty, .empty, .text("审核：钱七"), .empty, .empty],
        ]
        let bytes = try ImportFixture.workbook(
            "花名册", rows, merged: [XLSXArea(rows: 0...0, columns: 0...5)])
        let review = try fixture.review(.people, bytes, named: "花名册.xlsx")
        #expect(review.source == "花名册.xlsx（花名册）")
        #expect(review.lines.map(\.row) == [4, 5, 8])
        #expect(review.lines.map(\.kind) == [.changed, .changed, .changed])
        #expect(
            review.lines[0].changes.map { "\($0.title) \($0.old)>\($0.new)" } == [
                "出生日期 >1949-12-31", "政治面貌 群众>中共党员", "身份证号 >110105********002X",
            ])
        #expect(review.lines[1].changes.map(\.new) == ["1980-02-03"])
        #expect(review.lines[2].changes.map(\.new) == ["1990-01-02"])
        #expect(review.notices == ["没有用这些列：序号、备注", "跳过合计、签字等 3 行：第 6、10、11 行"])
        #expect(review.untouched == 0)
    }

    /// 姓名 reaches over two rows of the head, 任职 over two columns; a village over all its people.
    @Test func headsAndCellsThatReachOverOthersAreRead() throws {
        let rows: [[CellValue]] = [
            [.text("村"), .text("姓名"), .text("任职情况"), .empty, .empty],
            [.empty, .empty, .text("职务"), .text("任职日期"), .text("文号")],
            [.text("甲村"), .text("张一"), .text("副书记"), .number(CellNumber(43891)), .text("文9")],
            [.empty, .text("李二"), .text("文书"), .number(CellNumber(43892)), .text("文9")],
        ]
        let bytes = try ImportFixture.workbook(
            "任职", rows,
            merged: [
                XLSXArea(rows: 0...1, columns: 0...0), XLSXArea(rows: 0...1, columns: 1...1),
                XLSXArea(rows: 0...0, columns: 2...4), XLSXArea(rows: 2...3, columns: 0...0),
            ], dates: [3])
        let review = try fixture.review(.appointments, bytes, named: "任职.xlsx")
        #expect(
            review.lines.map(\.name) == ["P1 张一 甲村 副书记", "P2 李二 甲村 文书"])
        #expect(review.lines.map(\.kind) == [.added, .added])
    }

    @Test func columnsThatMeanNothingAreToldAllAtOnce() {
        #expect(
            fixture.refused(.people, "标题\n编号,姓名,名字,职务,血型\nP1,张一,张一,书记,A\n") == [
                "2 workspace.column.duplicate C 名字", "2 workspace.column.unknown D 职务",
                "2 workspace.column.unknown E 血型",
            ])
        #expect(
            fixture.refused(
                .people, "编号,姓名,血型\nP1,张一,A\n", ignoring: ["血型"]) == [])
        #expect(
            fixture.refused(.people, "编号,姓名\nP1,张一,多出来\n") == ["2 workspace.column.unknown C"])
    }

    @Test func withoutAHeadOrARowNothingIsRead() {
        #expect(fixture.refused(.people, "甲,乙\n1,2\n") == ["0 import.head -"])
        #expect(fixture.refused(.people, "编号,姓名\n合计,0\n") == ["1 import.empty -"])
    }

    @Test(arguments: [
        "2020-3-1", "2020/03/01", "2020.3.1", "2020年3月1日", "20200301", "２０２０－０３－０１", "43891",
        "2020-03-01 00:00:00", "2020-03-01T00:00:00.000", "二〇二〇年三月一日", "2020 年 3 月 1 日",
    ])
    func aDayIsWrittenInManyForms(_ text: String) throws {
        let review = try fixture.review(
            .appointments, "编号,姓名,单位,职务,离任日期\nP1,张一,甲村,书记,\(text)\n")
        #expect(review.lines.map(\.kind) == [.ended])
        #expect(review.lines[0].changes.map(\.new) == ["2020-03-01"])
    }

    @Test(arguments: ["2020年3月", "3/1/2020", "昨天", "2020-02-30", "12", "2020.3"])
    func aDayThatMayBeAnotherIsRefused(_ text: String) {
        let found = fixture.refused(
            .appointments, "编号,姓名,单位,职务,离任日期\nP1,张一,甲村,书记,\(text)\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("2 calendar.day."))
        #expect(found[0].hasSuffix(" E 离任日期"))
    }

    @Test func anEndThatHasNotComeIsNone() throws {
        for text in ["至今", "现任", "—", "/"] {
            let review = try fixture.review(
                .appointments, "编号,姓名,单位,职务,任职日期,离任日期\nP1,张一,甲村,书记,2018-01-01,\(text)\n")
            #expect(review.isEmpty)
            #expect(review.unchanged == 1)
        }
    }

    @Test func numbersThatLostDigitsAreRefusedWithTheReason() throws {
        let bytes = try ImportFixture.workbook(
            "a",
            [
                [.text("编号"), .text("姓名"), .text("银行卡号"), .text("身份证号"), .text("手机")],
                [
                    .text("P1"), .text("张一"), .number(try CellNumber("6217000000000000000")),
                    .text("1.10105194912310E+17"), .number(CellNumber(13_800_000_000)),
                ],
            ])
        do {
            _ = try fixture.review(.people, bytes, named: "a.xlsx")
            Issue.record("a number without its last digits was taken")
        } catch let error as WorkspaceFindings {
            #expect(error.findings.map(\.code) == ["import.digits.lost", "import.digits.lost"])
            #expect(error.findings.map(\.column) == ["C 银行卡号", "D 身份证号"])
            #expect(error.findings[0].message.contains("设为文本"))
            #expect(!"\(error)".contains("6217"))
        }
    }

    @Test func amountsLoseTheirThousands() throws {
        let bytes = try ImportFixture.workbook(
            "a",
            [
                [.text("姓名"), .text("职务"), .text("得分")],
                [.text("张一"), .empty, .number(try CellNumber("94.5"))],
                [.text("李二"), .text("主任"), .text("１,２３４．５元")],
            ])
        let review = try fixture.review(try ImportFixture.inputs, bytes, named: "a.xlsx")
        #expect(review.lines.map { $0.changes.last?.new } == ["94.5", "1234.5"])
    }

    @Test func aFormulaThatNobodyComputedIsRefused() throws {
        #expect(
            fixture.refused {
                try fixture.review(
                    try ImportFixture.inputs, UncomputedWorkbook.bytes, named: "a.xlsx")
            } == ["2 import.formula B 得分"])
    }
}
