import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// What may hang on a public board.
@Suite struct PublicationSheetTests {
    /// The longest run of digits, as a reader would join them.
    private func longestNumber(_ text: String) -> Int {
        var longest = 0
        var current = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal {
                current += 1
                longest = max(longest, current)
            } else {
                current = 0
            }
        }
        return longest
    }

    @Test(arguments: [
        ("张三11010519491231002X", "张三*****************X"),
        ("6222 0200 0000 1111", "**** **** **** ****"),
        ("１３８００１３８０００", "***********"), ("138-0013-8000", "***-****-****"),
        ("1380013\u{200B}8000", "*******\u{200B}****"),
        ("金委发〔2020〕3号", "金委发〔2020〕3号"), ("2020-03-16 任职", "2020-03-16 任职"),
        ("16日起任职", "16日起任职"), ("510923108", "510923108"),
    ])
    func longNumbersAreHidden(_ text: String, _ shown: String) {
        #expect(PublicText(text).description == shown)
    }

    /// The type has nowhere to put a number of a person: its fields are these, of these types.
    @Test func aLineHasNoFieldForNumbers() throws {
        let line = try #require(PublicationSheet(try PaperFixture.run()).lines.first)
        let fields = Mirror(reflecting: line).children.map {
            "\($0.label ?? ""):\(type(of: $0.value))"
        }
        #expect(
            fields == [
                "organization:PublicText", "name:PublicText", "post:PublicText",
                "amounts:Array<Money>", "note:PublicText",
            ])
    }

    @Test func numbersThatSlippedIntoOtherColumnsStayPrivate() throws {
        let fixture = try WorkspaceFixture()
        let number = "11010519491231002X"
        try fixture.write(
            "directory/organizations.csv", "id,name,kind\nV1,甲村\(number),村\nV2,乙村,村\n")
        try fixture.write(
            "directory/people.csv", "编号,姓名\nP1,张一\(number)\nP2,李二 138 0013 8000\nP3,王三\n")
        try fixture.write("inputs/t/2020-03.csv", "人员编号,职务,得分\nP1,,90\nP2,主任,80\n")
        let document = try PublicationSheet(try fixture.run()).document()
        for text in try PaperFixture.texts(document) {
            #expect(text.contains("张一***"))
            #expect(!text.contains("1101051949123"))
            #expect(!text.contains("138 0013 8000"))
        }
    }

    @Test func nothingOnTheSheetLooksLikeANumberOfAPerson() throws {
        let document = try PublicationSheet(
            try PaperFixture.run(explained: true), from: try Day(text: "2020-04-01")
        ).document()
        // The page of HTML has colours and sizes of its own; what it shows is in the other formats, too.
        for text in [
            TerminalRenderer().text(of: document),
            String(decoding: try CSVRenderer().bytes(of: document), as: UTF8.self),
        ] {
            #expect(longestNumber(text.replacing("0300-0000000", with: "")) < 10)
            #expect(!text.contains("****"))
            #expect(!text.contains("P003"))
        }
    }

    @Test func theSheetSaysOnWhatBasisAndHowLong() throws {
        let sheet = PublicationSheet(
            try PaperFixture.run(explained: true), from: try Day(text: "2020-04-01"))
        // April 6 was a holiday, the first day counts.
        #expect(sheet.term?.last == (try Day(text: "2020-04-10")))
        let text = TerminalRenderer().text(of: try sheet.document())
        #expect(text.contains("公示时间：2020年4月1日至2020年4月10日（7个工作日）"))
        #expect(text.contains("2020年城乡基层治理工作要点第17条；金委发〔2020〕3号"))
        #expect(text.contains("监督电话：0300-0000000"))
        #expect(text.contains("公示单位（盖章）：金元镇人民政府财政办"))
        let open = TerminalRenderer().text(
            of: try PublicationSheet(try PaperFixture.run()).document())
        #expect(open.contains("公示时间：______年____月____日至"))
    }

    /// Dues and taxes of a person are not for the board, nor is who could not be computed.
    @Test func whatIsTakenIsNotPublished() throws {
        let run = try PaperFixture.run()
        let sheet = PublicationSheet(run)
        #expect(sheet.columns.map(\.description) == ["基本报酬", "考核绩效", "创收奖励", "应发合计"])
        #expect(sheet.lines.count == run.paid.count)
        let gross = run.paid.compactMap(\.outcome.statement).reduce(Money.zero) { $0 + $1.gross }
        #expect(sheet.totals.last == gross)
        let document = try sheet.document()
        #expect(!document.blocks.contains { if case .notice = $0 { true } else { false } })
    }

    @Test func settingsAreReadAndTheirFaultsTold() throws {
        let fixture = try WorkspaceFixture()
        let head = "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n"
        try fixture.write(
            "township.yaml",
            head + "publication:\n  days: 3\n  phone: 0300-0000001\n  exchanged: [2020-04-05]\n")
        let sheet = PublicationSheet(try fixture.run(), from: try Day(text: "2020-04-03"))
        #expect(sheet.term?.last == (try Day(text: "2020-04-06")))
        let faults: [(text: String, row: Int)] = [
            ("publication: 7\n", 4), ("publication:\n  dayz: 7\n", 5),
            ("publication:\n  days: 0\n", 5),
            ("publication:\n  holidays: 2020-04-06\n", 5),
            ("publication:\n  holidays:\n    - 2020-04-06\n    - 2020-4-7\n", 7),
            ("publication:\n  phone: [1]\n", 5),
        ]
        for fault in faults {
            try fixture.write("township.yaml", head + fault.text)
            #expect(fixture.findings() == ["township.yaml:\(fault.row) workspace.settings -"])
        }
    }
}
