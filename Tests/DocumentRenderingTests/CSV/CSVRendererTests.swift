import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import TabularFiles
import Testing

@Suite struct CSVRendererTests {
    @Test func writesHeadRowsAndTotalsOnly() throws {
        let document = try PaySheet.document(rows: 4)
        let table = try CSVReader().table(from: CSVRenderer().bytes(of: document), named: "")
        #expect(table.encoding == .utf8WithMark)
        #expect(table.head.titles == PaySheet.columns.map(\.title) + ["备注"])
        #expect(table.rows.count == 5)
        #expect(
            table.rows[1].texts == [
                "2", "龙门村", "乙二丙", "110105********002X", "副主任", "1238.71", "736.00", "100.01",
                "2074.72", "0.00", "6.19", "2068.53", "****1234", "", "",
            ])
        #expect(table.rows[3]["备注"]?.text == "16日起任职")
        #expect(table.rows[4][0].text == "合计 4人")
        let bare = CSVRenderer(encoding: .gb18030, includesTotals: false)
        let read = try CSVReader().table(from: bare.bytes(of: document), named: "")
        #expect(read.encoding == .gb18030)
        #expect(read.rows.count == 4)
    }

    @Test func tellsColumnsOfOneTitleApartByTheirGroups() throws {
        typealias Column = DocumentTable.Column
        let columns = [
            Column(id: "a", title: "合计", group: "应发"), Column(id: "b", title: "合计", group: "扣款"),
            Column(id: "c", title: "合计"), Column(id: "d", title: "姓名"),
        ]
        let document = try Document(
            title: "x", blocks: [.table(try DocumentTable(columns: columns, rows: []))])
        let read = try CSVReader().table(from: CSVRenderer().bytes(of: document), named: "")
        #expect(read.head.titles == ["应发·合计", "扣款·合计", "c·合计", "姓名"])
    }

    @Test func keepsTextsFromBecomingFormulas() throws {
        typealias Column = DocumentTable.Column
        let columns = [
            Column(id: "a", title: "=a"), Column(id: "b", title: "b", kind: .number),
            Column(id: "c", title: "c"),
        ]
        let row = DocumentTable.Row(
            [.text("-1+1"), .number(try Rational(decimal: "-92.5")), .amount(Money(fen: -5))],
            note: "@x")
        let document = try Document(
            title: "x", blocks: [.table(try DocumentTable(columns: columns, rows: [row]))])
        let text = String(
            decoding: try CSVRenderer(encoding: .utf8).bytes(of: document), as: UTF8.self)
        #expect(text == "'=a,b,c,备注\r\n'-1+1,-92.5,-0.05,'@x\r\n")
    }

    @Test func saysWhenThereIsNoSuchTable() throws {
        let document = try Document(title: "通知", blocks: [])
        let error = #expect(throws: DocumentRenderingError.self) {
            try CSVRenderer().bytes(of: document)
        }
        #expect(error?.code == .tableMissing)
        #expect(error?.table == 1)
        #expect(error?.description.hasPrefix("rendering.table.missing: “通知”里没有第 1 张表") == true)
        #expect(DocumentRenderingErrorCode.allCases == [.tableMissing])
        let sheet = try PaySheet.document()
        #expect(throws: DocumentRenderingError.self) {
            try CSVRenderer().bytes(of: sheet, table: 1)
        }
    }

    @Test func writesAFile() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
        defer { try? FileManager.default.removeItem(at: url) }
        let document = try PaySheet.document()
        try CSVRenderer().write(document, toPath: url.path)
        #expect(try Array(Data(contentsOf: url)) == CSVRenderer().bytes(of: document))
    }
}
