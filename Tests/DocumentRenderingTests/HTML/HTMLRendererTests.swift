import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import TabularFiles
import Testing

@Suite struct HTMLRendererTests {
    private func text(_ document: Document) -> String { HTMLRenderer().text(of: document) }

    /// The values of an attribute, in order.
    private func values(_ attribute: String, in text: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
            String(rest.prefix { $0 != "\"" })
        }
    }

    @Test func nothingOfADocumentIsMarkup() throws {
        let page = text(try HostileDocument.document())
        #expect(!page.contains("<evil"))
        #expect(!page.contains("a=\"1\""))
        #expect(!page.contains("b='2'"))
        let count = page.components(separatedBy: HostileDocument.escaped).count - 1
        #expect(count >= HostileDocument.count)
        for scalar in page.unicodeScalars where scalar != "\n" {
            #expect(!TextCleaning.isForbidden(scalar))
        }
    }

    @Test func nothingIsLoadedFromElsewhere() throws {
        for document in [try PaySheet.document(), try HostileDocument.document()] {
            let page = text(document)
            for word in ["src=", "<link", "@import", "url(", "http:", "https:", "<img", "<iframe"] {
                #expect(!page.contains(word), "\(word)")
            }
            #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
            #expect(values("href", in: page).allSatisfy { $0.hasPrefix("#") })
        }
    }

    /// The browser runs the script only when the digest in the policy is that of its bytes.
    @Test func thePolicyNamesTheScript() throws {
        #expect(!text(try PaySheet.document()).contains("<script>"))
        let page = text(try HostileDocument.document())
        let script = try #require(
            page.components(separatedBy: "<script>").last?.components(separatedBy: "</script>")
                .first)
        let file = NSTemporaryDirectory() + "township-script-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.arguments = [file]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let digits = Array(answer.prefix(64))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        #expect(bytes.count == 32)
        #expect(page.contains("script-src 'sha256-\(Data(bytes).base64EncodedString())'"))
    }

    @Test func linksLeadSomewhereAndAnchorsAreDistinct() throws {
        let page = text(try HostileDocument.document())
        let anchors = values("id", in: page)
        #expect(Set(anchors).count == anchors.count)
        let targets = Set(values("href", in: page).map { String($0.dropFirst()) })
        #expect(targets.count > 5)
        #expect(targets.isSubset(of: anchors))
    }

    @Test(arguments: [PageSetup.Orientation.portrait, .landscape])
    func thePageIsThePaperAskedFor(_ orientation: PageSetup.Orientation) throws {
        let margins = try PageSetup.Margins(top: 37, bottom: 35, left: 28, right: 26)
        let document = try Document(
            title: "公示表", blocks: [],
            page: PageSetup(orientation: orientation, margins: margins))
        let page = text(document)
        #expect(
            page.contains(
                "@page { size: A4 \(orientation.rawValue); margin: 37mm 26mm 35mm 28mm;"))
        #expect(page.contains("thead { display: table-header-group; }"))
        #expect(page.contains("break-inside: avoid"))
    }

    /// Cells and spans of every row cover the columns exactly, totals and the grouped head included.
    @Test func rowsCoverAllColumns() throws {
        let page = text(try PaySheet.document(rows: 30))
        let table = try #require(
            page.components(separatedBy: "<table class=\"sheet\"").dropFirst().first?
                .components(separatedBy: "</table>").first)
        let columns = table.components(separatedBy: "<col ").count - 1
        #expect(columns == PaySheet.columns.count + 1)
        let rows = table.components(separatedBy: "<tbody>")[1].components(separatedBy: "<tr")
            .dropFirst()
        #expect(rows.count == 32)
        for row in rows {
            let cells = row.components(separatedBy: "<td").dropFirst()
            let covered = cells.reduce(0) { sum, cell in
                let span = values("colspan", in: String(cell.prefix { $0 != ">" })).first
                return sum + (span.flatMap { Int($0) } ?? 1)
            }
            #expect(covered == columns)
        }
        #expect(table.contains("<th scope=\"colgroup\" colspan=\"3\">应发</th>"))
        #expect(table.contains("<td class=\"n\">3,000.00</td>"))
    }

    @Test func everyStripHasItsHead() throws {
        let table = try PaySheet.table(rows: 25)
        let strips = try DocumentTable(
            unit: "元", columns: table.columns, rows: Array(table.rows.dropLast()), layout: .strips)
        let page = text(try Document(title: "工资条", blocks: [.table(strips)]))
        #expect(page.components(separatedBy: "<div class=\"strip\">").count == 26)
        #expect(page.components(separatedBy: "<thead>").count == 26)
        #expect(page.components(separatedBy: "<tbody>").count == 26)
    }

    /// Letters shrink until the widest sheet fits the paper, and never become larger than running text.
    @Test func lettersFitThePaper() throws {
        func size(_ columns: Int) throws -> Double {
            let table = try DocumentTable(
                columns: (0..<columns).map { .init(id: "\($0)", title: "列", kind: .amount) },
                rows: [.init((0..<columns).map { _ in PaySheet.yuan(123_456_789) })])
            let page = text(try Document(title: "表", blocks: [.table(table)]))
            let size = page.components(separatedBy: "style=\"--size:").dropFirst().first
            return try #require(size.flatMap { Double($0.prefix { $0 != "p" }) })
        }
        #expect(try size(3) == 10.5)
        #expect(try size(12) < 8)
        #expect(try size(40) == 5.5)
        #expect(try size(9) > size(12))
    }

    @Test func aChartIsADrawingInThePage() throws {
        let bars = (1...40).map {
            DocumentChart.Bar(label: "村\($0)", value: PaySheet.yuan(Int64($0) * 100))
        }
        let page = text(
            try Document(
                title: "表", blocks: [.chart(DocumentChart(title: "各村", unit: "元", bars: bars))]))
        // A page holds thirty bars; the rest goes on in a second drawing.
        #expect(page.components(separatedBy: "<svg ").count == 3)
        #expect(page.components(separatedBy: "<rect ").count == 41)
        #expect(values("width", in: page).compactMap { Int($0) }.max() == 420)
        #expect(page.contains("<figcaption>各村（元）</figcaption>"))
    }

    @Test func theSameDocumentIsTheSameBytes() throws {
        let document = try HostileDocument.document()
        #expect(HTMLRenderer().bytes(of: document) == HTMLRenderer().bytes(of: document))
    }

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let folder = NSTemporaryDirectory() + "township-html-\(UUID().uuidString)"
        let document = try PaySheet.document()
        #expect(throws: TableError.self) {
            try HTMLRenderer().write(document, toPath: folder + "/表.html")
        }
        #expect(!FileManager.default.fileExists(atPath: folder))
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try HTMLRenderer().write(document, toPath: folder + "/表.html")
        let written = try #require(FileManager.default.contents(atPath: folder + "/表.html"))
        #expect(Array(written) == HTMLRenderer().bytes(of: document))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["表.html"])
    }
}
