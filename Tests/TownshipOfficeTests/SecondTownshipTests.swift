import DocumentRendering
import ExactNumbers
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// The other township: another rule, a year instead of a month, ratios to the secretary, one pay for two posts.
@Suite struct SecondTownshipTests {
    private func run(_ year: Int, workers: Int = 2, explained: Bool = false) throws -> PayRun {
        let workspace = try Workspace(folder: PayRunTests.root + "/Examples/Maotian")
        let scheme = try workspace.engine(workers: workers).scheme("maotian")
        return try PayRun(workspace, scheme, .year(year), explained: explained)
    }

    /// Totals that an independent calculation in another language came to.
    @Test(arguments: [(2015, 31, "331094.68", 4), (2016, 34, "388096.57", 0)])
    func yearsComeToTheirTotals(_ year: Int, _ count: Int, _ total: String, _ setAside: Int) throws
    {
        let run = try run(year)
        #expect(run.total.description == total)
        #expect(Set(run.paid.compactMap { $0.person?.id }).count == count)
        #expect(run.setAside.count == setAside)
    }

    /// Every hurting case: what each person gets for which post, in which organization.
    @Test(arguments: [
        // Score 0, exactly 900, half a point below, 1,000; the ratio to the secretary.
        ("M021", ["V08 书记 7704.00"]), ("M022", ["V08 主任 6933.60"]),
        ("M024", ["V09 书记 12391.00"]), ("M029", ["V10 专干 9726.00"]),
        ("M033", ["C01 主任 12717.00"]),
        // Left in June; changed posts in July, and both are paid; began in the middle of July.
        ("M007", ["V03 书记 6232.50"]),
        ("M008", ["V03 书记 6232.50", "V03 主任 5609.25"]), ("M035", ["V03 主任 4674.38"]),
        // Two posts at once: one pay. The accountant gets the secretary's, and no second pay.
        ("M011", ["V04 主任 11111.40", "V04 专干 -"]),
        ("M014", ["V05 专干 12719.00", "V05 报账员 -"]),
        ("M016", ["V06 主任 12223.00", "V06 报账员 -"]),
        // One post in two organizations.
        ("M030", ["V11 书记 -", "C01 书记 14130.00"]),
        // No score for the village; no longer in post.
        ("M018", ["V07 书记 scheme.input.missing"]),
        ("M037", ["V10 专干 workspace.appointment.outside"]),
    ])
    func oneByOne(_ person: String, _ expected: [String]) throws {
        let lines = try run(2015).lines(of: person).map { line in
            let result =
                switch line.outcome {
                case .statement(let statement):
                    statement.isPaid ? statement.net.description : "-"
                case .setAside(let reason): reason.code
                }
            return "\(line.organization?.id.text ?? "") \(line.post) \(result)"
        }
        #expect(lines == expected)
    }

    @Test func whatIsWorthALookIsTold() throws {
        let run = try run(2015)
        #expect(
            run.warnings.map { "\($0.file):\($0.row ?? 0)" } == ["directory/appointments.csv:7"])
        let ofStatements = run.lines.flatMap { line in
            (line.outcome.statement?.warnings ?? []).map {
                "\(line.person?.id.text ?? "") \($0.code)"
            }
        }
        #expect(ofStatements == ["M026 maotian.accountant"])
    }

    /// The foot of the sheet counts people, not lines: one of them is paid for two posts.
    @Test func theFootCountsPeople() throws {
        for form in [PaySheet.Form.screen, .paper] {
            let table = try #require(
                try PaySheet(try run(2015), form: form).document().tables.first)
            #expect(try #require(table.rows.last).cells.contains(.text("31人")))
        }
    }

    @Test func theSameBytesWithAnyNumberOfWorkers() throws {
        let one = try PaySheet(try run(2015, workers: 1), form: .paper).document()
        let three = try PaySheet(try run(2015, workers: 3), form: .paper).document()
        #expect(try XLSXRenderer().bytes(of: one) == XLSXRenderer().bytes(of: three))
    }

    @Test func anExplanationCountsMonths() throws {
        let run = try run(2015, explained: true)
        func text(_ person: String) throws -> String {
            PayExplanation(run, lines: try run.lines(of: person)).text
        }
        #expect(
            try text("M035").contains("× 相当于书记的比例[主任] 0.9 × 5个月 ÷ 12个月 = 4,674.38"))
        #expect(try text("M035").contains("directory/appointments.csv:39"))
        #expect(try text("M008").contains("2015-07-01 任职(毛委任〔2015〕6号)"))
        #expect(try text("M008").contains("inputs/maotian/2015.organizations.csv:4"))
        #expect(try text("M014").contains("不发：一人多职只发实发最高的一份（实发 12,719.00 元）"))
    }
}
