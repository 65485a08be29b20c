import TabularFiles
import Testing

@Suite struct CSVWriterTests {
    private func text(_ head: [String], _ rows: [[CellValue]]) throws -> String {
        String(
            decoding: try CSVWriter(encoding: .utf8).bytes(head: head, rows: rows), as: UTF8.self)
    }

    @Test func quotesOnlyWhereNeeded() throws {
        let written = try text(
            ["甲", "b,c"],
            [[.text("x\"y"), .number(try CellNumber("-1238.71"))], [.empty, .text(" z ")]])
        #expect(written == "甲,\"b,c\"\r\n\"x\"\"y\",-1238.71\r\n, z \r\n")
        #expect(try text(["a"], [[.empty], [.text("")]]) == "a\r\n\"\"\r\n\"\"\r\n")
    }

    @Test func beginsWithAMarkByDefault() throws {
        let bytes = try CSVWriter().bytes(head: ["a"], rows: [])
        #expect(bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{202E}=1", "\u{FEFF}=1",
        "＝1", "＋1", "－1", "＠a", "=cmd|' /C calc'!A0", "\u{0}=1", "\u{3000}=1",
    ])
    func neverLetsATextBeginAFormula(_ hostile: String) throws {
        let cell = try text(["a"], [[.text(hostile)]]).split(separator: "\r\n")[1]
        #expect(cell.hasPrefix("'"))
        #expect(!cell.unicodeScalars.contains(where: TextCleaning.isForbidden))
        let head = try text([hostile], [])
        #expect(head.hasPrefix("'"))
    }

    @Test func keepsNumbersNumbers() throws {
        let row: [CellValue] = [.number(CellNumber(-5)), .number(try CellNumber("0.10"))]
        #expect(try text(["a", "b"], [row]) == "a,b\r\n-5,0.10\r\n")
    }

    @Test(arguments: ["", "-", "1,000", "1e3", "+1", ".5", "5.", "1.2.3", "１", "0x10", " 1", "NaN"])
    func refusesWhatIsNoDecimal(_ wrong: String) {
        #expect(complaints { _ = try CellNumber(wrong) }.map(\.code) == [.invalidNumber])
    }

    @Test func refusesRowsThatDoNotFitTheHead() {
        let found = complaints { _ = try text(["a", "b"], [[.empty, .empty], [.empty]]) }
        #expect(found.map(\.code) == [.writeFieldCount])
        #expect(found.map(\.row) == [3])
    }

    /// What is written is what is read, but for the cleaning and guarding that the writer promises.
    @Test(arguments: TextEncoding.allCases)
    func comesBackAsWritten(encoding: TextEncoding) throws {
        var random = SeededGenerator(seed: 2020)
        let alphabet: [Character] = Array("a1 ,\"';.甲村·（）éж=-@\n\t\u{1F600}\u{200B}")
        for round in 0..<200 {
            let columns = Int.random(in: 1...4, using: &random)
            let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<columns).map { _ in
                    let length = Int.random(in: 0...6, using: &random)
                    return String(
                        (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" })
                }
            }
            let head = (0..<columns).map { "列\($0)" }
            let bytes = try CSVWriter(encoding: encoding).bytes(
                head: head, rows: rows.map { $0.map(CellValue.text) })
            let read = try CSVReader().table(from: bytes, named: "")
            let expected = rows.map { $0.map(Self.promised) }
            if read.rows.map(\.texts) != expected || read.encoding != encoding {
                Issue.record("round \(round): \(rows) came back as \(read.rows.map(\.texts))")
                return
            }
        }
    }

    private static func promised(_ text: String) -> String {
        let clean = TextCleaning.singleLine(text)
        let first = clean.first { $0 != " " }
        return first.map { "=-@".contains($0) } == true ? "'" + clean : clean
    }
}
