import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing

/// What explanations say about where figures come from and why an item does not apply.
@Suite struct ExplanationTests {
    @Test func figuresOfParametersStandWhereTheySay() async throws {
        let folder = ShippedPlugins.folder + "/village-cadre-pay"
        let scheme = try PolicyEngine(plugins: [folder], workers: 1).scheme("village-cadre")
        var subject = Subject(key: "P", post: "书记", person: ["party": .text("中共党员")])
        subject.inputs = ["score": 92, "growth": "30000"]
        subject.places = ["input.score": RecordPlace(file: "inputs/x.csv", row: 31, column: "考核得分")]
        let statement = try await scheme.evaluate(subject, in: try .month(2020, 3))
        let explanation = try #require(statement.explanation)
        var parameters = 0
        for figure in explanation.items.compactMap(\.expression).flatMap(\.figures) {
            guard case .parameter(_, _, _, let basis, let place) = figure.source else { continue }
            parameters += 1
            let text = try String(contentsOfFile: "\(folder)/\(place.file)", encoding: .utf8)
            let line = text.split(separator: "\n", omittingEmptySubsequences: false)[
                (place.row ?? 1) - 1]
            #expect(line.contains(figure.value.description), "\(place): \(line)")
            #expect(basis?.contains("〔2020〕") == true)
        }
        #expect(parameters >= 4)
        let lines = ExplanationText(statement).lines
        #expect(lines.contains { $0.hasPrefix("考核绩效 = ") && $0.contains("考核得分 92 ÷ 100 = ") })
        #expect(lines.contains { $0.contains("考核得分") && $0.hasSuffix("inputs/x.csv:31") })
    }

    @Test func whatDoesNotApplySaysWhy() async throws {
        let scheme = try PolicyEngine(
            plugins: [ShippedPlugins.folder + "/village-cadre-pay"], workers: 1
        )
        .scheme("village-cadre")
        var subject = Subject(key: "P", post: "书记", person: ["party": .text("群众")])
        subject.inputs = ["score": .text("92")]
        let statement = try await scheme.evaluate(subject, in: try .month(2020, 3))
        let lines = ExplanationText(statement).lines
        #expect(lines.contains { $0.hasPrefix("创收奖励  没有此项，因为 村集体经济净增收 0.00 不大于 0") }, "\(lines)")
    }
}
