import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import TabularFiles
import TownshipOffice

/// Runs of the example township, and what a reader sees of a paper in every format.
enum PaperFixture {
    static func run(
        _ scheme: String = "village-cadre", workers: Int = 2, explained: Bool = false
    ) throws -> PayRun {
        try PayRun(
            folder: PayRunTests.example, scheme: scheme, period: try Period(text: "2020-03"),
            workers: workers, explained: explained)
    }

    /// The paper as text in terminal, CSV and HTML, and the texts of its workbook.
    static func texts(_ document: Document) throws -> [String] {
        var texts = [
            TerminalRenderer().text(of: document), HTMLRenderer().text(of: document),
            XLSXRenderer().workbook(for: document).sheets.flatMap(\.rows).flatMap(\.cells)
                .map { "\($0.value)" }.joined(separator: "\n"),
        ]
        for table in document.tables.indices {
            let bytes = try CSVRenderer().bytes(of: document, table: table)
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        return texts
    }

    /// All papers of the example township.
    static func papers() throws -> [Document] {
        let cadres = try run(explained: true)
        return [
            try PaySheet(cadres, form: .paper).document(),
            try PaySheet(cadres, form: .paper, byVillage: true).document(),
            try PaySlips(cadres).document(),
            try PublicationSheet(cadres, from: try Day(text: "2020-04-01")).document(),
            try RegisterSheet(try run("ex-cadre"), kind: .exCadres, form: .paper).document(),
            try RegisterSheet(try run("grid-worker"), kind: .grid, form: .paper).document(),
            try RegisterSheet(try run("party-dues-branch"), kind: .dues, form: .paper).document(),
            try PayExplanationPage(cadres, lines: cadres.lines).document(),
        ]
    }

    /// The sum of a column over rows of a style.
    static func sum(_ rows: some Sequence<DocumentTable.Row>, _ column: Int) -> Money {
        rows.reduce(Money.zero) { sum, row in
            if case .amount(let amount) = row.cells[column] { sum + amount } else { sum }
        }
    }
}
