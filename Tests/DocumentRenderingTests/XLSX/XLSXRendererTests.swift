import DocumentRendering
import ExactNumbers
import Governance
import TabularFiles
import Testing

@Suite struct XLSXRendererTests {
    private func sheet(_ document: Document, _ index: Int = 0) -> XLSXSheet {
        XLSXRenderer().workbook(for: document).sheets[index]
    }

    private func texts(_ sheet: XLSXSheet) -> [[String]] {
        sheet.rows.map { row in
            row.cells.map { cell in
                switch cell.value {
                case .text(let text): text
                case .number(let number): number.text
                case .empty: ""
                }
            }
        }
    }

    @Test func laysOutAPaySheetForPrinting() throws {
        let sheet = sheet(try PaySheet.document(rows: 120))
        #expect(sheet.layout.isLandscape)
        #expect(sheet.layout.numbersPages)
        // Title, period with unit, two rows of the head.
        #expect(sheet.layout.repeatedRows == 2...3)
        #expect(sheet.frozenRows == 4)
        let texts = texts(sheet)
        #expect(texts[0][0] == "金元镇村干部报酬发放表")
        #expect(texts[1].filter { !$0.isEmpty } == ["2020年3月", "单位：元"])
        #expect(texts[2][5] == "应发")
        #expect(texts[3][5...7] == ["基本报酬", "考核绩效", "集体经济发展创收奖励"])
        #expect(texts[4][5] == "3000.00")
        #expect(texts[124][0] == "合计 120人")
        #expect(texts[125][0].hasPrefix("人民币"))
        #expect(texts[127][0].hasPrefix("搁置"))
        #expect(texts.last?.filter { !$0.isEmpty } == ["制表：", "复核：", "审批：", "日期："])
        #expect(sheet.merged.contains(XLSXArea(rows: 0...0, columns: 0...14)))
        #expect(sheet.merged.contains(XLSXArea(rows: 2...2, columns: 5...7)))
        #expect(sheet.merged.contains(XLSXArea(rows: 2...3, columns: 0...0)))
        #expect(sheet.merged.contains(XLSXArea(rows: 124...124, columns: 0...4)))
    }

    @Test func formatsAmountsAndTotals() throws {
        let sheet = sheet(try PaySheet.document())
        let amount = sheet.rows[4].cells[5]
        #expect(amount.style.numberFormat == "#,##0.00")
        #expect(amount.style.alignment == .right)
        #expect(amount.style.hasBorder)
        #expect(!amount.style.isBold)
        #expect(amount.value == .number(try CellNumber("3000.00")))
        #expect(sheet.rows[16].cells.allSatisfy { $0.style.isBold })
    }

    /// Every number fits its column even in a font whose bold digits are as wide as 7 points of 10.
    @Test func makesColumnsWideEnoughForTheirNumbers() throws {
        for document in [try PaySheet.document(), try PaySheet.document(rows: 120)] {
            let sheet = sheet(document)
            for row in sheet.rows {
                for (column, cell) in row.cells.enumerated() {
                    guard case .number(let number) = cell.value else { continue }
                    let digits = number.text.utf8.count
                    let separators = max(0, (digits - 4) / 3)
                    // A point of width is 1/5.25 of a standard digit; 3.75 points are padding.
                    let room = sheet.columnWidths[column] * 5.25 + 3.75
                    let need = Double(digits - 1) * 5.6 + Double(separators + 1) * 2.8 + 3.75
                    #expect(room >= need, "\(number.text) in \(sheet.columnWidths[column])")
                }
            }
        }
    }

    @Test func givesEachTableASheet() throws {
        let columns = [DocumentTable.Column(id: "a", title: "单位")]
        let document = try Document(
            title: "进展通报", subtitles: ["2020年", "第一季度"],
            blocks: [
                .heading(level: 1, text: "一、总体情况"), .paragraph("完成率较高。"),
                .table(try DocumentTable(title: "任务", columns: columns, rows: [])),
                .table(try DocumentTable(columns: columns, rows: [.init([.text("党政办")])])),
                .paragraph("请抓紧落实。"),
                .signatures([SignatureLine(label: "签发"), SignatureLine(label: "日期")]),
            ])
        let workbook = XLSXRenderer().workbook(for: document)
        #expect(workbook.sheetNames == ["任务", "表2"])
        let first = texts(workbook.sheets[0]).map { $0.first ?? "" }
        #expect(first == ["进展通报", "2020年", "第一季度", "一、总体情况", "完成率较高。", "任务", "单位"])
        let second = texts(workbook.sheets[1]).map { $0.first ?? "" }
        #expect(second.prefix(3) == ["单位", "党政办", "请抓紧落实。"])
        #expect(second.last?.contains("签发：") == true)
        #expect(second.last?.contains("日期：") == true)
        #expect(!workbook.sheets[0].layout.isLandscape)
    }

    @Test func takesDocumentsOfWordsAlone() throws {
        let text = String(repeating: "坚持党建引领", count: 30)
        let sheet = sheet(try Document(title: "通知", blocks: [.paragraph(text)]))
        #expect(sheet.columnWidths.count == 1)
        #expect(sheet.layout.repeatedRows == nil)
        #expect(sheet.frozenRows == 0)
        // 360 columns of text on lines of at most 84.
        #expect(try #require(sheet.rows[1].height) >= 5 * 18)
    }

    @Test func keepsWhatHasNoDecimalFormReadable() throws {
        let third = try Rational(quotientOrDecimal: "1/3")
        let columns = [DocumentTable.Column(id: "a", title: "系数", kind: .number)]
        let table = try DocumentTable(columns: columns, rows: [.init([.number(third)])])
        let texts = texts(sheet(try Document(title: "x", blocks: [.table(table)])))
        #expect(texts.last == ["1/3"])
    }

    @Test func givesTheSameBytesEveryTime() throws {
        let document = try PaySheet.document(rows: 30)
        #expect(try XLSXRenderer().bytes(of: document) == XLSXRenderer().bytes(of: document))
    }

    @Test func writesEveryShapeOfDocument() throws {
        for signatures in 0...6 {
            for columns in 1...4 {
                let table = try DocumentTable(
                    unit: signatures % 2 == 0 ? "元" : nil,
                    columns: (0..<columns).map { index in
                        DocumentTable.Column(
                            id: "\(index)", title: "列", group: index < 2 ? nil : "组")
                    },
                    rows: [
                        .init(Array(repeating: .text("甲"), count: columns), note: "备注"),
                        .init(
                            [.text("合计")] + Array(repeating: .empty, count: columns - 1),
                            style: .total),
                    ])
                let document = try Document(
                    title: "x", subtitles: signatures % 3 == 0 ? [] : ["y"],
                    blocks: [
                        .table(table),
                        .signatures((0..<signatures).map { SignatureLine(label: "签\($0)") }),
                    ])
                #expect(try !XLSXRenderer().bytes(of: document).isEmpty)
            }
        }
    }

    /// Heads and cells of a strip stay on one page, and every page but the last is as full as it can be.
    @Test func pagesEndBetweenStrips() throws {
        let source = try PaySheet.table(rows: 90)
        let strips = try DocumentTable(
            unit: "元", columns: source.columns, rows: Array(source.rows.dropLast()), layout: .strips
        )
        for orientation in PageSetup.Orientation.allCases {
            let page = PageSetup(orientation: orientation)
            let sheet = sheet(try Document(title: "工资条", blocks: [.table(strips)], page: page))
            let scale = try #require(sheet.layout.scale)
            let isLandscape = orientation == .landscape
            let room = Double((isLandscape ? 210 : 297) - 36) / 25.4 * 72 * 100 / Double(scale)
            let firsts = sheet.rows.indices.filter {
                sheet.rows[$0].cells.first?.value == .text("序号")
            }
            #expect(firsts.count == 90)
            #expect(Set(sheet.layout.breaks).isSubset(of: firsts))
            #expect(sheet.layout.repeatedRows == nil)
            let bounds = [0] + sheet.layout.breaks + [sheet.rows.count]
            for (first, next) in zip(bounds, bounds.dropFirst()) {
                let height = sheet.rows[first..<next].reduce(0) { $0 + ($1.height ?? 15) }
                #expect(height <= room)
            }
            #expect(bounds.count > 3)
            // Columns of standard digits, at this scale, are no wider than the paper.
            let dots = sheet.columnWidths.reduce(0) { $0 + $1 * 7 + 5 } * Double(scale) / 100
            #expect(dots / 96 * 25.4 <= Double((isLandscape ? 297 : 210) - 30))
        }
    }

    @Test func aChartIsDrawnFromCellsOfItsOwnSheet() throws {
        let chart = DocumentChart(
            title: "各村实发", unit: "元",
            bars: [
                .init(label: "甲村", value: PaySheet.yuan(100)),
                .init(label: "乙村", value: PaySheet.yuan(200)),
            ])
        let document = try Document(
            title: "表", blocks: [.table(try PaySheet.table()), .chart(chart), .paragraph("末尾")])
        let workbook = XLSXRenderer().workbook(for: document)
        #expect(workbook.sheets.count == 2)
        // What stands behind the chart belongs to the sheet that people sign.
        #expect(texts(workbook.sheets[0]).contains { $0.first == "末尾" })
        let drawing = try #require(workbook.sheets[1].charts.first)
        let cells = texts(workbook.sheets[1])
        #expect(drawing.rows.map { cells[$0] } == [["甲村", "1.00"], ["乙村", "2.00"]])
        #expect(workbook.sheetNames[1] == "各村实发")
    }
}
