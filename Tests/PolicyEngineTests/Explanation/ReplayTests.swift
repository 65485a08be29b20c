import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing

/// The expression that is shown is the computation: carried out again it comes to the figure, and with another figure to
/// another result.
@Suite struct ReplayTests {
    /// Every case of every shipped plugin, with its subjects as lines of the stream.
    private func statements() async throws -> [(name: String, statement: Statement)] {
        var all: [(String, Statement)] = []
        for folder in ShippedPlugins.all {
            let engine = try PolicyEngine(plugins: [folder], workers: 1)
            for test in try PluginFolder(path: folder).read().readTests() {
                let scheme = try engine.scheme(test.scheme)
                let subjects = try test.subjects.map { try SubjectData.subject($0.line) }
                let outcomes = try scheme.outcomes(
                    for: subjects, in: test.period, known: test.known, explained: true)
                all += outcomes.compactMap(\.statement).map { (test.name, $0) }
            }
        }
        return all
    }

    @Test func everyItemOfEveryCaseReplays() async throws {
        var items = 0
        var changes = 0
        for (name, statement) in try await statements() {
            let explanation = try #require(statement.explanation, "\(name)")
            for item in explanation.items {
                guard let expression = item.expression else {
                    #expect(statement.item(item.item.id) == nil, "\(name): \(item.item.id)")
                    continue
                }
                items += 1
                let replayed = try expression.replayed()
                #expect(replayed == expression.value, "\(name): \(item.item.id)")
                let rounded = try item.item.rounding.map {
                    try replayed.rounded(to: $0.unit, $0.mode)
                }
                #expect(
                    (rounded ?? replayed) == statement.item(item.item.id)?.value,
                    "\(name): \(item.item.id)")
                let figures = expression.steps.indices.filter { isFigure(expression.steps[$0]) }
                let isChanged = figures.contains { changesSomething($0, expression) }
                if isChanged { changes += 1 }
                #expect(isChanged, "\(name): \(item.item.id) changes with none of its figures")
            }
        }
        #expect(items > 300)
        #expect(changes == items)
    }

    /// Whether another value of a figure leads to another result: a little more, or far away where a cap, a step or the
    /// piece of a scale hides a little.
    private func changesSomething(_ position: Int, _ expression: Governance.Expression) -> Bool {
        let value = expression.steps[position].value
        let others = [1, -1, 1_000_000, -1_000_000].compactMap { try? value + Rational($0 as Int) }
        return others.contains { other in
            guard let result = try? expression.replayed(changing: [position: other]) else {
                return true
            }
            return result != expression.value
        }
    }

    private func isFigure(_ step: Governance.Expression.Step) -> Bool {
        if case .figure = step.content { true } else { false }
    }

    @Test func figuresOfParametersStandWhereTheySay() async throws {
        let folder = ShippedPlugins.folder + "/village-cadre-pay"
        let scheme = try PolicyEngine(plugins: [folder], workers: 1).scheme("village-cadre")
        var subject = Subject(key: "P", post: "书记", person: ["party": .text("中共党员")])
        subject.inputs = ["score": .text("92"), "growth": .text("30000")]
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
        let lines = ExplanationText(statement, of: scheme.definition).lines
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
        let lines = ExplanationText(statement, of: scheme.definition).lines
        #expect(lines.contains { $0.hasPrefix("创收奖励  没有此项，因为 村集体经济净增收 0.00 不大于 0") }, "\(lines)")
    }
}
