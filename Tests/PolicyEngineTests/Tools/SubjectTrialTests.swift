import ExactNumbers
import Governance
import PolicyEngine
import Testing

/// One subject tried out.
@Suite struct SubjectTrialTests {
    private func scheme(_ fixture: PluginFixture) throws -> Scheme {
        try PolicyEngine(plugins: [fixture.folder]).scheme("t")
    }

    private func fixture() throws -> PluginFixture {
        try PluginFixture(
            scheme: """
                inputs = {
                  score = { title = "考核得分", type = "number", min = 0, max = 100 },
                  area = { title = "片区", type = "choice", choices = { "近郊", "边远" } },
                  late = { title = "迟到", type = "boolean", default = false },
                },
                items = { { id = "a", title = "甲", formula = function(s)
                  if s.input.late then return 0 end
                  return s.input.score * 2
                end } }
                """)
    }

    private func facts(_ inputs: [String: String]) -> DataValue {
        .object([
            .init(
                key: "inputs",
                value: .object(inputs.map { .init(key: $0.key, value: .text($0.value)) }))
        ])
    }

    @Test func everyMissingInputIsListed() throws {
        let fixture = try fixture()
        let findings = #expect(throws: PolicyFindings.self) {
            try SubjectTrial(
                of: try scheme(fixture), facts: .object([]), period: .month(2020, 3))
        }
        #expect(
            findings?.errors.map(\.description) == [
                "scheme.input.missing: 缺“片区”（area），要填 近郊、边远 之一",
                "scheme.input.missing: 缺“考核得分”（score），要填 数，0 到 100",
            ])
    }

    @Test func textsOfACommandLineAreTyped() throws {
        let fixture = try fixture()
        let trial = try SubjectTrial(
            of: try scheme(fixture), facts: facts(["score": "92.5", "area": "近郊", "late": "否"]),
            period: .month(2020, 3))
        let statement = try trial.statement()
        #expect(statement.net == Money(fen: 18500))
        let document = try trial.document(of: statement)
        #expect(
            document.tables[0].rows.map { $0.cells.map(\.shown) } == [
                ["甲", "应发", "185.00"], ["应发合计", "", "185.00"], ["实发", "", "185.00"],
            ])
        #expect(document.blocks.count == 3)
    }

    @Test func aWrongInputSetsAside() throws {
        let fixture = try fixture()
        let trial = try SubjectTrial(
            of: try scheme(fixture), facts: facts(["score": "120", "area": "近郊"]),
            period: .month(2020, 3))
        let reason = #expect(throws: SetAside.self) { try trial.statement() }
        #expect(reason?.code == "scheme.input.range")
    }

    @Test func thePeriodHasToFit() throws {
        let fixture = try fixture()
        let findings = #expect(throws: PolicyFindings.self) {
            try SubjectTrial(of: try scheme(fixture), facts: .object([]), period: .year(2020))
        }
        #expect(findings?.errors.map(\.code) == [.schemePeriod])
    }
}
