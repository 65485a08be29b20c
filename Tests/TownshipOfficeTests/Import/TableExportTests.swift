import Governance
import TabularFiles
import Testing
import TownshipOffice

/// Tables go out and come in again, and templates come back filled in.
@Suite struct TableExportTests {
    private let fixture: ImportFixture
    private let card = "6222020200112230009"

    init() throws { fixture = try ImportFixture() }

    private func export(_ table: OfficeTable) throws -> TableExport {
        try TableExport(
            table, workspace: fixture.workspace.folder, records: try fixture.records())
    }

    @Test func numbersAreMaskedAndComeBackUnchanged() throws {
        try fixture.kept(.people, "编号,姓名,银行卡号,手机\nP1,张一,\(card),13900000001\n")
        let csv = try export(.people).csv()
        let text = String(decoding: csv, as: UTF8.self)
        #expect(text.contains("****0009"))
        #expect(!text.contains(card) && !text.contains("13900000001"))
        let office = try fixture.records()
        let workbook = try export(.people).workbook().bytes()
        for (bytes, name) in [(csv, "人员.csv"), (workbook, "人员.xlsx")] {
            let review = try fixture.review(.people, bytes, named: name, records: office)
            #expect(review.isEmpty)
            #expect(review.unchanged == 3)
        }
        let other = text.replacing("****0009", with: "****1111")
        #expect(
            fixture.refused {
                try fixture.review(.people, Array(other.utf8), records: office)
            } == ["2 import.masked H 银行卡号"])
    }

    @Test func whoSeesNumbersInFullMayAndIsInTheLog() throws {
        let office = try OfficeFixture()
        try office.files.write("directory/people.csv", "编号,姓名,银行卡号\nP1,张一,\(card)\n")
        let records = try office.records()
        let before = try records.log().count
        func export(_ id: String) throws -> TableExport {
            try records.exportInFull(
                .people, workspace: office.folder, to: try office.signer(id),
                time: OfficeFixture.time)
        }
        let refused = OfficeFixture.refusal { _ = try export("zhang") }
        #expect(refused?.code == "officer.role")
        #expect(try records.log().count == before)
        #expect(String(decoding: try export("li").csv(), as: UTF8.self).contains(card))
        let log = try records.log()
        #expect(log.count == before + 1)
        #expect(log.last?.action == LogEntry.Action.numbersShown.rawValue)
        #expect(log.last?.subject == "人员表")
        #expect(log.last?.actor == "li")
    }

    @Test func everyTableComesBackAsItWent() throws {
        for table in [.organizations, .people, .appointments, try ImportFixture.inputs] {
            for (bytes, name) in [
                (try export(table).csv(), "a.csv"),
                (try export(table).workbook().bytes(), "a.xlsx"),
            ] {
                let review = try fixture.review(table, bytes, named: name)
                #expect(review.lines.filter { $0.kind != .changed } == [])
                // The folder's table leaves names beside the numbers empty.
                #expect(review.lines.flatMap(\.changes).allSatisfy { $0.title == "姓名" })
            }
        }
    }

    @Test func templatesAreTakenWhenTheyAreFilledIn() throws {
        let folder = fixture.workspace.folder
        let templates: [(OfficeTable, TableTemplate, [String])] = [
            (.organizations, try .organizations(folder, nil), ["V9", "丙村", "村"]),
            (.people, .people, ["P9", "赵四", "男"]),
            (
                .appointments, try .appointments(folder, nil),
                ["P1", "张一", "乙村", "副书记", "2020-01-01"]
            ),
        ]
        for (table, template, cells) in templates {
            var workbook = template.workbook()
            #expect(workbook.sheets.count == 2)
            #expect(!workbook.sheets[0].choices.isEmpty)
            workbook.sheets[0].rows.append(XLSXRow(cells.map { XLSXCell(.text($0)) }))
            let review = try fixture.review(table, try workbook.bytes(), named: "填好.xlsx")
            #expect(review.lines.map(\.kind) == [.added])
            #expect(review.notices == [])
        }
        #expect(TableTemplate.people.workbook().sheets[0].columnStyles[7]?.numberFormat == "@")
    }

    @Test func aTemplateOfInputsListsThoseWhoServe() throws {
        let rows = try inputs(.month(2020, 3)).workbook().sheets[0].rows.map { row in
            row.cells.map { cell in
                if case .text(let text) = cell.value { text } else { "" }
            }
        }
        #expect(
            rows == [
                ["人员编号", "姓名", "职务", "得分"], ["P1", "张一", "", ""], ["P2", "李二", "主任", ""],
                ["P2", "李二", "书记", ""],
            ])
        // Where nothing was supplied yet, all who serve: in January P3 still did.
        #expect(try inputs(.month(2020, 1)).workbook().sheets[0].rows.count == 5)
    }

    @Test func columnsAreAsWideAsWhatTheyShow() throws {
        let document = "金委任〔2017〕第一百零三号"
        try fixture.kept(
            .appointments, "人员编号,单位编号,职务,任职日期,文号\nP3,V1,副书记,2020-04-01,\(document)\n")
        let village = "龙门山镇青杠坪村村民委员会"
        try fixture.kept(.organizations, "编号,名称,类别\nV9,\(village),村\n")
        let sheets = [
            try export(.appointments).workbook().sheets[0],
            try export(.organizations).workbook().sheets[0],
            try TableTemplate.appointments(fixture.workspace.folder, try fixture.records())
                .workbook().sheets[0],
            TableTemplate.people.workbook().sheets[0],
        ]
        for sheet in sheets {
            for row in sheet.rows {
                for (cell, width) in zip(row.cells, sheet.columnWidths) {
                    guard case .text(let text) = cell.value else { continue }
                    #expect(Double(DisplayWidth.of(text)) < width, "\(text)")
                }
            }
            // Heads fit into one line.
            #expect(sheet.rows[0].height == 24)
        }
        // Villages to choose from fit, too, and so does what is typed where nothing is offered.
        #expect(sheets[2].columnWidths[2] > Double(DisplayWidth.of(village)))
        #expect(sheets[3].columnWidths[8] >= 20)
    }

    private func inputs(_ period: Period) throws -> TableTemplate {
        try .inputs("t", period, workspace: fixture.workspace.folder, records: nil)
    }
}
