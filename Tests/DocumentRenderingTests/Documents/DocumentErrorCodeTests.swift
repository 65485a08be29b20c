import Governance
import Testing

/// One shortest input for every code of documents, so that none is forgotten and none is dead.
@Suite struct DocumentErrorCodeTests {
    @Test(arguments: DocumentErrorCode.allCases)
    func isProvoked(_ code: DocumentErrorCode) throws {
        let error = #expect(throws: DocumentError.self) { try Self.provoke(code) }
        #expect(error?.code == code)
        #expect(error?.message.isEmpty == false)
        #expect(error?.description.hasPrefix(code.rawValue) == true)
    }

    private static func provoke(_ code: DocumentErrorCode) throws {
        let column = DocumentTable.Column(id: "a", title: "甲")
        switch code {
        case .titleEmpty: _ = try Document(title: " ", blocks: [])
        case .pageMargins: _ = try PageSetup.Margins(top: 81, bottom: 0, left: 0, right: 0)
        case .tableColumnsMissing: _ = try DocumentTable(columns: [], rows: [])
        case .columnDuplicate: _ = try DocumentTable(columns: [column, column], rows: [])
        case .columnWidth:
            let wide = DocumentTable.Column(id: "a", title: "甲", width: 0)
            _ = try DocumentTable(columns: [wide], rows: [])
        case .rowCellCount: _ = try DocumentTable(columns: [column], rows: [.init([])])
        }
    }

    @Test func sayWhichRowAndColumn() throws {
        let column = DocumentTable.Column(id: "a", title: "甲")
        let short = #expect(throws: DocumentError.self) {
            try DocumentTable(columns: [column], rows: [.init([.empty]), .init([])])
        }
        #expect(short?.row == 2)
        let twice = #expect(throws: DocumentError.self) {
            try DocumentTable(columns: [column, column], rows: [])
        }
        #expect(twice?.column == 2)
    }
}
