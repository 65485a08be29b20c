import DocumentRendering
import ExactNumbers
import Governance
import TabularFiles
import Testing

@Suite struct TerminalRendererTests {
    typealias Column = DocumentTable.Column
    typealias Row = DocumentTable.Row

    private func lines(_ document: Document, maximumWidth: Int? = nil, trims: Bool = false)
        -> [String]
    {
        TerminalRenderer(maximumWidth: maximumWidth, trimsLineEnds: trims).text(of: document)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func makesTheSheetThatTheAccountantReads() throws {
        let columns = [
            Column(id: "v", title: "村(社区)", omitsRepeats: true), Column(id: "n", title: "姓名"),
            Column(id: "b", title: "基本报酬", kind: .amount),
            Column(id: "p", title: "实发", kind: .amount),
        ]
        let rows = [
            Row([.text("龙门村"), .text("甲一"), PaySheet.yuan(300_000), PaySheet.yuan(672_100)]),
            Row(
                [.text("龙门村"), .text("欧阳丁四"), PaySheet.yuan(123_871), PaySheet.yuan(178_452)],
                note: "16日起任职"),
            Row(
                [.text("合计 118人"), .empty, PaySheet.yuan(423_871), PaySheet.yuan(850_552)],
                style: .total),
        ]
        let table = try DocumentTable(
            unit: "元", columns: columns, rows: rows, closing: ["人民币捌仟伍佰零伍元伍角贰分"])
        let notice = DocumentNotice(
            title: "搁置 2 人：", entries: [["丙三", "石板村 文书", "缺得分"], ["欧阳丁", "河东村", "已结束"]])
        let document = try Document(
            title: "金元镇", subtitles: ["2020年3月"],
            blocks: [
                .table(table), .notice(notice),
                .signatures([SignatureLine(label: "制表", name: "甲"), SignatureLine(label: "复核")]),
            ])
        #expect(
            TerminalRenderer().text(of: document) == """
                金元镇   2020年3月                        单位：元
                村(社区)  姓名      基本报酬      实发
                ──────────────────────────────────────────────────
                龙门村    甲一      3,000.00  6,721.00
                          欧阳丁四  1,238.71  1,784.52  16日起任职
                ──────────────────────────────────────────────────
                合计 118人          4,238.71  8,505.52
                人民币捌仟伍佰零伍元伍角贰分

                搁置 2 人：
                  丙三    石板村 文书  缺得分
                  欧阳丁  河东村       已结束

                制表：甲    复核：____________

                """)
    }

    /// Head, rules, rows and totals all end in the same column, whatever the widths.
    @Test(arguments: [nil, 60, 100, 140, 200])
    func makesEveryLineOfATableEquallyWide(maximumWidth: Int?) throws {
        let document = try PaySheet.document()
        let all = lines(document, maximumWidth: maximumWidth)
        let closing = try #require(all.firstIndex { $0.hasPrefix("人民币") })
        let widths = Set(all[..<closing].map(DisplayWidth.of))
        #expect(widths.count == 1, "\(widths)")
        #expect(all[..<closing].count == 19)
    }

    @Test func staysAlignedForAnyTexts() throws {
        var random = SeededGenerator(seed: 17)
        let pieces = ["甲", "a", "é", "👨‍👩‍👧", "·", "\u{202E}", "\n", "１", "…", "𠮷", "", " "]
        for _ in 0..<100 {
            let columns = (0..<4).map { index in
                Column(
                    id: "\(index)", title: pieces.shuffled(using: &random).prefix(3).joined(),
                    kind: DocumentTable.ColumnKind.allCases.randomElement(using: &random) ?? .text,
                    alignment: [.left, .center, .right].randomElement(using: &random),
                    group: [nil, "应发合计一览", "乙"].randomElement(using: &random) ?? nil,
                    width: [nil, 3, 9].randomElement(using: &random) ?? nil)
            }
            let rows = (0..<5).map { _ in
                Row(
                    (0..<4).map { _ in
                        Bool.random(using: &random)
                            ? .empty : .text(pieces.shuffled(using: &random).prefix(6).joined())
                    },
                    style: [.body, .subtotal, .total].randomElement(using: &random) ?? .body,
                    note: ["", "说明"].randomElement(using: &random) ?? "")
            }
            let document = try Document(
                title: "x",
                blocks: [.table(try DocumentTable(title: "t", columns: columns, rows: rows))])
            let table = lines(document).dropFirst(2).filter { !$0.isEmpty }
            let widths = Set(table.map(DisplayWidth.of))
            if widths.count != 1 {
                Issue.record("\(table.joined(separator: "\n"))")
                return
            }
        }
    }

    @Test func cutsTextsButNeverNumbers() throws {
        let columns = [Column(id: "t", title: "事项"), Column(id: "a", title: "金额", kind: .amount)]
        let table = try DocumentTable(
            columns: columns,
            rows: [Row([.text("乡村治理能力专项资金以奖代补项目"), PaySheet.yuan(123_456_789_012)])])
        let document = try Document(title: "x", blocks: [.table(table)])
        let row = lines(document, maximumWidth: 30)[3]
        #expect(row == "乡村治理…  1,234,567,890.12" || DisplayWidth.of(row) <= 30)
        #expect(row.contains("…"))
        #expect(row.hasSuffix("1,234,567,890.12"))
        // Where cutting cannot help, nothing is lost.
        #expect(lines(document, maximumWidth: 10)[3].hasPrefix("乡村治理能力专项资金以奖代补项目"))
    }

    @Test func setsBoldOnlyWhenAsked() throws {
        let document = try PaySheet.document()
        #expect(!TerminalRenderer().text(of: document).contains("\u{1B}"))
        let bold = TerminalRenderer(usesBold: true).text(of: document)
        #expect(bold.hasPrefix("\u{1B}[1m金元镇村干部报酬发放表"))
        #expect(bold.contains("\u{1B}[1m合计 12人"))
    }

    @Test func freesEveryTextOfControlCharacters() throws {
        let bad = "x\u{1B}[31m\u{202E}\n\u{7}y"
        let table = try DocumentTable(
            title: bad, unit: bad, columns: [Column(id: bad, title: bad, group: bad)],
            rows: [Row([.text(bad)], note: bad)], closing: [bad])
        let document = try Document(
            title: bad, subtitles: [bad],
            blocks: [
                .heading(level: 1, text: bad), .paragraph(bad), .table(table),
                .notice(DocumentNotice(title: bad, entries: [[bad, bad], [bad]])),
                .signatures([SignatureLine(label: bad, name: bad)]),
            ])
        for width in [nil, 5] {
            let text = TerminalRenderer(maximumWidth: width).text(of: document)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && TextCleaning.isForbidden($0) })
        }
    }

    @Test func wrapsParagraphsAndSetsHeadingsApart() throws {
        let document = try Document(
            title: "通知", blocks: [.heading(level: 1, text: "一、总体要求"), .paragraph("坚持党建引领基层治理")])
        #expect(
            lines(document, maximumWidth: 10, trims: true) == [
                "通知", "", "一、总体要求", "坚持党建引", "领基层治理", "",
            ])
    }

    @Test func stripsRepeatTheHeadAndAreCutApart() throws {
        let table = try DocumentTable(
            columns: [
                .init(id: "village", title: "村", omitsRepeats: true),
                .init(id: "net", title: "实发", kind: .amount),
            ],
            rows: [
                .init([.text("甲村"), PaySheet.yuan(100)]), .init([.text("甲村"), PaySheet.yuan(200)]),
            ],
            layout: .strips)
        let text = TerminalRenderer().text(of: try Document(title: "条", blocks: [.table(table)]))
        #expect(text == "条\n村    实发\n甲村  1.00\n- - - - -\n村    实发\n甲村  2.00\n")
    }

    @Test func barsAndCalculationsAreText() throws {
        let chart = DocumentChart(
            title: "各村", unit: "元",
            bars: [
                .init(label: "甲村", value: PaySheet.yuan(100)),
                .init(label: "龙门村", value: PaySheet.yuan(200)),
            ])
        let calculation = DocumentCalculation(
            id: "a", title: "补贴", parts: [.name("标准"), .figure("2.00", .source(0)), .text(" × 1")],
            result: "2.00", remark: "四舍五入到分",
            reasons: [.init(text: "因为 1 > 0", place: "main.lua:3")],
            sources: [.init(figure: "2.00", title: "标准", place: "a.yaml:1")])
        let text = TerminalRenderer().text(
            of: try Document(
                title: "图",
                blocks: [
                    .chart(chart),
                    .entries(
                        DocumentEntries(
                            title: "名单", searchHint: "",
                            entries: [
                                DocumentEntry(
                                    title: "甲", result: "2.00", blocks: [.calculation(calculation)])
                            ])),
                ]))
        #expect(
            text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) == [
                "图", "", "各村（元）",
                "甲村    1.00  " + String(repeating: "█", count: 20),
                "龙门村  2.00  " + String(repeating: "█", count: 40), "", "甲  2.00",
                "补贴 = 标准 2.00 × 1 = 2.00   四舍五入到分", "    因为 1 > 0   main.lua:3",
                "    2.00  标准      a.yaml:1", "",
            ])
    }
}
