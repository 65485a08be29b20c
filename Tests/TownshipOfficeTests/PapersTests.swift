import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// Pay slips, the sheet by village, and the registers, as papers of the example township.
@Suite struct PapersTests {
    @Test func everybodyWhoIsComputedGetsASlip() throws {
        let run = try PaperFixture.run()
        let document = try PaySlips(run).document()
        let table = try #require(document.tables.first)
        #expect(table.layout == .strips)
        #expect(table.rows.count == run.lines.count - run.setAside.count)
        #expect(table.rows.allSatisfy { $0.style == .body })
        let net = try #require(table.columns.firstIndex { $0.id == "net-total" })
        #expect(PaperFixture.sum(table.rows, net) == run.total)
        let page = HTMLRenderer().text(of: document)
        #expect(page.components(separatedBy: "<div class=\"strip\">").count == table.rows.count + 1)
        // A slip is for the one it is about, who knows the numbers.
        for text in try PaperFixture.texts(document) { #expect(!text.contains("****")) }
    }

    @Test func subtotalsOfVillagesAddUpToTheTotal() throws {
        let run = try PaperFixture.run()
        for form in [PaySheet.Form.screen, .paper] {
            let document = try PaySheet(run, form: form, byVillage: true).document()
            let table = try #require(document.tables.first)
            let subtotals = table.rows.filter { $0.style == .subtotal }
            let total = try #require(table.rows.last)
            #expect(total.style == .total)
            #expect(subtotals.count == Set(run.paid.compactMap { $0.organization?.id }).count)
            for column in table.columns.indices where table.columns[column].kind == .amount {
                guard case .amount(let sum) = total.cells[column] else { continue }
                #expect(PaperFixture.sum(subtotals, column) == sum)
                var members: [DocumentTable.Row] = []
                for row in table.rows {
                    switch row.style {
                    case .body: members.append(row)
                    case .subtotal:
                        #expect(.amount(PaperFixture.sum(members, column)) == row.cells[column])
                        members = []
                    case .total: #expect(members.isEmpty)
                    }
                }
            }
            let net = try #require(table.columns.firstIndex { $0.id == "net-total" })
            #expect(total.cells[net] == .amount(run.total))
        }
    }

    @Test func theChartShowsWhatTheSubtotalsSay() throws {
        let run = try PaperFixture.run()
        let document = try PaySheet(run, form: .paper, byVillage: true).document()
        let table = try #require(document.tables.first)
        let net = try #require(table.columns.firstIndex { $0.id == "net-total" })
        let chart = try #require(
            document.blocks.lazy.compactMap {
                if case .chart(let chart) = $0 { chart } else { nil }
            }.first)
        let subtotals = table.rows.filter { $0.style == .subtotal }
        #expect(chart.bars.map(\.value) == subtotals.map { $0.cells[net] })
        #expect(
            subtotals.map { $0.cells[1] } == chart.bars.map { .text("\($0.label)小计") })
    }

    @Test func numbersOfPeopleAreWholeOnNoPaper() throws {
        let workspace = try Workspace(folder: PayRunTests.example)
        for document in try PaperFixture.papers() {
            for text in try PaperFixture.texts(document) {
                for person in workspace.roster.persons {
                    #expect(person.residentID.map { !text.contains($0.number) } ?? true)
                    #expect(person.bankCard.map { !text.contains($0.number) } ?? true)
                    #expect(person.phone.map { !text.contains($0.number) } ?? true)
                }
            }
        }
    }

    @Test func papersAreTheSameWithAnyNumberOfWorkers() throws {
        let one = try PaperFixture.run(workers: 1, explained: true)
        let two = try PaperFixture.run(workers: 2, explained: true)
        let renderer = HTMLRenderer()
        func page(_ run: PayRun) throws -> [UInt8] {
            try renderer.bytes(of: PayExplanationPage(run, lines: run.lines).document())
        }
        #expect(try page(one) == page(two))
        #expect(
            try PublicationSheet(one).document() == PublicationSheet(two).document())
        #expect(try PaySlips(one).document() == PaySlips(two).document())
    }

    // MARK: Registers

    private func titles(_ document: Document) -> [String] {
        document.tables.first?.columns.map(\.title) ?? []
    }

    @Test func formerCadresAreListedUnderTheirLastVillage() throws {
        let run = try PaperFixture.run("ex-cadre")
        let document = try RegisterSheet(run, kind: .exCadres, form: .paper).document()
        #expect(
            titles(document) == [
                "序号", "村(社区)", "姓名", "身份证号", "出生年月", "任职经历", "资格状态", "任职满年数", "届数",
                "生活补助", "实发", "状态", "银行卡号", "开户行",
            ])
        let rows = try #require(document.tables.first?.rows)
        let former = try #require(rows.first { $0.cells[2] == .text("辛小九") })
        #expect(former.cells[1] == .text("青杠村"))
        #expect(former.cells[5] == .text("文书 2010-01至2013-12；书记 2014-01至2017-02"))
        let total = try #require(rows.last)
        #expect(total.cells[10] == .amount(run.total))
        #expect(rows.contains { $0.cells[6] == .text("去世") && $0.cells[11] == .text("不发") })
    }

    @Test func theGridSheetFollowsItsScheme() throws {
        let document = try RegisterSheet(
            try PaperFixture.run("grid-worker"), kind: .grid, form: .screen
        ).document()
        let columns = try #require(document.tables.first?.columns)
        let groups = Dictionary(grouping: columns, by: { $0.group ?? "" }).mapValues {
            $0.map(\.title)
        }
        let scheme = try PaperFixture.run("grid-worker").scheme
        #expect(groups[""] == ["村(社区)", "姓名", "职务", "实发"])
        #expect(groups["考核"] == scheme.inputs.map(\.title))
        #expect(groups["报酬"] == ["奖励报酬"])
        #expect(groups["扣款"] == ["考核扣款"])
        #expect(groups["核定"]?.contains("缺会应扣") == true)
        let missed = try #require(columns.firstIndex { $0.id == "input-missed" })
        #expect(columns[missed].kind == .count)
        let rows = try #require(document.tables.first?.rows.filter { $0.style == .body })
        #expect(rows.count == 21)
        #expect(rows.contains { $0.cells[missed] == .number(2) })
    }

    @Test func collectedDuesAreSetAgainstWhatIsReturned() throws {
        let run = try PaperFixture.run("party-dues-branch")
        let document = try RegisterSheet(run, kind: .dues, form: .paper).document()
        let table = try #require(document.tables.first)
        let ids = table.columns.map(\.id)
        let dues = try #require(ids.firstIndex(of: "item-dues"))
        let returned = try #require(ids.firstIndex(of: "item-returned"))
        let difference = try #require(ids.firstIndex(of: "difference"))
        #expect(dues < returned)
        for row in table.rows where row.style != .body {
            guard case .amount(let taken) = row.cells[dues],
                case .amount(let given) = row.cells[returned]
            else {
                Issue.record("a sum lacks its amounts")
                continue
            }
            #expect(row.cells[difference] == .amount(taken - given))
        }
        let paid = run.paid.compactMap(\.outcome.statement)
        let collected = paid.reduce(Money.zero) { $0 + $1.deductions }
        #expect(
            table.closing == [
                "收缴合计 \(collected.grouped) 元，返还合计 \(collected.grouped) 元，收缴减返还 0.00 元"
            ])
        #expect(collected.signum > 0)
    }

    @Test func withoutSumsOnlyTheTotalIsLeft() throws {
        let run = try PaperFixture.run("party-dues-branch")
        let document = try RegisterSheet(
            run, kind: .dues, form: .paper, byOrganization: false
        ).document()
        let styles = document.tables.first?.rows.map(\.style) ?? []
        #expect(styles.dropLast().allSatisfy { $0 == .body })
        #expect(styles.last == .total)
    }
}
