import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Synchronization
import TabularFiles
import Testing
import TownshipOffice

/// The example township, month by month, through the office.
@Suite struct PayRunTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    static let example = root + "/Examples/Jinyuan"

    private func run(_ period: String, workers: Int = 2, explained: Bool = false) throws -> PayRun {
        let workspace = try Workspace(folder: PayRunTests.example)
        let scheme = try workspace.engine(workers: workers).scheme("village-cadre")
        return try PayRun(workspace, scheme, try Period(text: period), explained: explained)
    }

    /// Totals that an independent calculation in another language came to.
    @Test(arguments: [
        ("2020-01", 107, "317883.27"), ("2020-02", 108, "323442.40"), ("2020-03", 104, "365719.09"),
    ])
    func monthsComeToTheirTotals(_ period: String, _ count: Int, _ total: String) throws {
        let run = try run(period)
        #expect(run.total.description == total)
        #expect(Set(run.paid.compactMap { $0.person?.id }).count == count)
    }

    @Test func whoIsSetAsideSaysWhere() throws {
        let reasons = try run("2020-03").setAside.compactMap { line in
            line.outcome.setAside.map {
                "\(line.person?.id.text ?? "") \($0.code) \($0.place?.description ?? "")"
            }
        }
        #expect(
            reasons.sorted() == [
                "P009 scheme.input.missing inputs/village-cadre/2020-03.csv:11",
                "P095 workspace.appointment.outside directory/appointments.csv:101",
            ])
    }

    @Test func aCardThatFailsItsCheckIsAWarning() throws {
        let warnings = try run("2020-03").warnings
        #expect(
            warnings.map { "\($0.file):\($0.row ?? 0) \($0.column ?? "")" } == [
                "directory/people.csv:46 银行卡号"
            ])
    }

    /// What is wrong with a card concerns those who are paid in this run, and no other paper.
    @Test func aWarningAboutSomebodyElseIsLeftOut() throws {
        let other = try PayRun(
            folder: PayRunTests.example, scheme: "grid-worker",
            period: try Period(text: "2020-03"))
        #expect(other.warnings.isEmpty)
        #expect(try Workspace(folder: PayRunTests.example).warnings.count == 1)
    }

    @Test func theSheetAddsUp() throws {
        let run = try run("2020-03")
        for form in [PaySheet.Form.screen, .paper] {
            let table = try #require(try PaySheet(run, form: form).document().tables.first)
            let last = try #require(table.rows.last)
            #expect(last.style == .total)
            for column in table.columns.indices {
                guard case .amount(let total) = last.cells[column] else { continue }
                let sum = table.rows.dropLast().reduce(Money.zero) { sum, row in
                    if case .amount(let amount) = row.cells[column] { sum + amount } else { sum }
                }
                #expect(sum == total, "\(table.columns[column].title)")
            }
            #expect(table.closing == [run.total.capitals])
        }
    }

    @Test func numbersOfPeopleAreMaskedEverywhere() throws {
        let workspace = try Workspace(folder: PayRunTests.example)
        let run = try run("2020-03", explained: true)
        let document = try PaySheet(run, form: .paper).document()
        var writer = JSONWriter()
        writer.value(PayRunData.value(run))
        let line = try run.lines(of: "P003")
        var texts = [
            TerminalRenderer().text(of: document),
            String(decoding: try CSVRenderer().bytes(of: document), as: UTF8.self),
            String(decoding: writer.bytes, as: UTF8.self), PayExplanation(run, lines: line).text,
        ]
        texts.append(TerminalRenderer().text(of: try PaySheet(run, form: .screen).document()))
        for person in workspace.roster.persons {
            for text in texts {
                #expect(person.residentID.map { !text.contains($0.number) } ?? true)
                #expect(person.bankCard.map { !text.contains($0.number) } ?? true)
                #expect(person.phone.map { !text.contains($0.number) } ?? true)
            }
        }
        #expect(texts[1].contains("********"))
    }

    @Test func theSameBytesWithAnyNumberOfWorkers() throws {
        let one = try PaySheet(try run("2020-03", workers: 1), form: .paper).document()
        let two = try PaySheet(try run("2020-03", workers: 2), form: .paper).document()
        #expect(one == two)
        #expect(try XLSXRenderer().bytes(of: one) == XLSXRenderer().bytes(of: two))
    }

    @Test func progressReachesTheEnd() throws {
        let told = Told()
        let run = try PayRun(
            folder: PayRunTests.example, scheme: "village-cadre", period: try .month(2020, 3),
            progress: { done, all in told.note(done, all) })
        let computed = run.lines.filter { $0.subject != nil }.count
        #expect(told.counts.max() == computed)
        #expect(told.alls == [computed])
        #expect(told.counts.count > 1)
    }

    private final class Told: Sendable {
        private let noted = Mutex<(counts: [Int], alls: Set<Int>)>(([], []))
        func note(_ done: Int, _ all: Int) {
            noted.withLock {
                $0.counts.append(done); $0.alls.insert(all)
            }
        }
        var counts: [Int] { noted.withLock { $0.counts } }
        var alls: Set<Int> { noted.withLock { $0.alls } }
    }

    @Test func anExplanationNamesItsSources() throws {
        let run = try run("2020-03", explained: true)
        let text = PayExplanation(run, lines: try run.lines(of: "P003")).text
        #expect(text.contains("× 16天 ÷ 31天 = 1,321.29"))
        #expect(text.contains("2020-03-16 任职(金委任〔2020〕5号)"))
        #expect(text.contains("inputs/village-cadre/2020-03.csv:4"))
        #expect(text.contains("parameters/standards.yaml:"))
        #expect(throws: WorkspaceFindings.self) { try run.lines(of: "P0003") }
    }
}
