import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// The explanation as a page: every figure leads to its source.
@Suite struct PayExplanationPageTests {
    private func entries(_ document: Document) -> [DocumentEntry] {
        document.blocks.flatMap { block in
            if case .entries(let list) = block { list.entries } else { [DocumentEntry]() }
        }
    }

    private func calculations(_ entry: DocumentEntry) -> [DocumentCalculation] {
        entry.blocks.compactMap {
            if case .calculation(let calculation) = $0 { calculation } else { nil }
        }
    }

    @Test func everyLineOfTheRunHasItsEntry() throws {
        let run = try PaperFixture.run(explained: true)
        let entries = entries(try PayExplanationPage(run, lines: run.lines).document())
        #expect(entries.count == run.lines.count)
        #expect(entries.filter(\.needsAttention).count == run.setAside.count)
        let missing = try #require(entries.first { $0.title == "壬九" })
        #expect(missing.result == "搁置")
    }

    @Test func everyFigureLeadsToItsSource() throws {
        let run = try PaperFixture.run(explained: true)
        for entry in entries(try PayExplanationPage(run, lines: run.lines).document()) {
            let all = calculations(entry)
            let ids = Set(all.map(\.id))
            for calculation in all where calculation.id != "net" {
                for part in calculation.parts {
                    guard case .figure(let figure, let reference) = part else { continue }
                    switch reference {
                    case .source(let index)?:
                        #expect(calculation.sources.indices.contains(index))
                        #expect(!calculation.sources[index].title.isEmpty)
                    case .calculation(let id)?: #expect(ids.contains(id))
                    case nil: Issue.record("\(entry.title) \(calculation.title): \(figure)")
                    }
                }
            }
        }
    }

    @Test func aFigureNamesFileRowDateAndBasis() throws {
        let run = try PaperFixture.run(explained: true)
        let lines = try run.lines(of: "P003")
        let document = try PayExplanationPage(run, lines: lines).document()
        let base = try #require(entries(document).first.flatMap { calculations($0).first })
        #expect(base.line == PayExplanation(run, lines: lines).text.split(separator: "\n")[1])
        let source = try #require(base.sources.first)
        #expect(
            source.details == [
                "书记基本报酬标准", "2020-01-01 起", "金委发〔2020〕3号(示例数据,自拟)",
                "village-cadre-pay/parameters/standards.yaml:9",
            ])
        let page = HTMLRenderer().text(of: document)
        #expect(
            page.contains(
                "title=\"书记基本报酬标准　2020-01-01 起　金委发〔2020〕3号(示例数据,自拟)　village-cadre-pay/parameters/standards.yaml:9\""
            ))
        // One person needs no search, and then no script.
        #expect(!page.contains("<script>"))
    }

    @Test func aBranchSaysWhatDecidedIt() throws {
        let run = try PaperFixture.run(explained: true)
        func reward(_ person: String) throws -> DocumentCalculation {
            let document = try PayExplanationPage(run, lines: try run.lines(of: person)).document()
            return try #require(
                entries(document).first.flatMap { entry in
                    calculations(entry).first { $0.title == "创收奖励" }
                })
        }
        #expect(try reward("P003").reasons.first?.text == "因为 村集体经济净增收 30,000.00 > 0")
        #expect(
            try reward("P003").reasons.first?.place.hasPrefix("village-cadre-pay/main.lua:") == true
        )
        // 松林村 lost money, so there is nothing to reward.
        let refused = try reward("P017")
        #expect(refused.parts.isEmpty)
        #expect(refused.remark == "没有此项")
        #expect(refused.reasons.map(\.text) == ["因为 村集体经济净增收 -1,860.75 ≤ 0"])
    }

    @Test func thePageIsSearchedByNameAndReadsWithoutScript() throws {
        let run = try PaperFixture.run(explained: true)
        let page = HTMLRenderer().text(
            of: try PayExplanationPage(run, lines: run.lines).document())
        #expect(page.contains("<form class=\"search\" hidden>"))
        #expect(page.contains("placeholder=\"姓名、村名或职务\""))
        #expect(page.contains("<li><a href=\"#e1\">甲一</a> <span>龙门村 · 书记 · P001</span>"))
        #expect(!page.contains("<article class=\"entry\" id=\"e1\" hidden"))
        #expect(page.components(separatedBy: "<article ").count == run.lines.count + 1)
    }

    @Test func comparisonsAreWrittenAsSigns() {
        func text(_ relation: Decision.Relation, _ held: Bool, _ named: Bool = true) -> String {
            let value = DecisionSide(title: "得分", text: "90")
            let bound = DecisionSide(title: "", text: "60")
            return Decision(
                left: named ? value : bound, relation: relation, right: named ? bound : value,
                held: held, at: ""
            ).formula
        }
        #expect(text(.less, true) == "得分 90 < 60")
        #expect(text(.less, false) == "得分 90 ≥ 60")
        #expect(text(.lessOrEqual, true) == "得分 90 ≤ 60")
        #expect(text(.lessOrEqual, false) == "得分 90 > 60")
        #expect(text(.equal, true) == "得分 90 = 60")
        #expect(text(.equal, false) == "得分 90 ≠ 60")
        // The named side comes first, and the sign turns with it.
        #expect(text(.less, true, false) == "得分 90 > 60")
        #expect(text(.less, false, false) == "得分 90 ≤ 60")
        #expect(text(.lessOrEqual, true, false) == "得分 90 ≥ 60")
        #expect(text(.lessOrEqual, false, false) == "得分 90 < 60")
    }
}
