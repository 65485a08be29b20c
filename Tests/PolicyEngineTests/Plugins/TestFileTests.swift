import ExactNumbers
import Governance
import PolicyEngine
import Testing

@Suite struct TestFileTests {
    static let example = """
        # tests/village-cadre.yaml
        - name: 书记，考核92分
          scheme: village-cadre
          period: 2020-03
          subject: { post: 书记, start: 2018-01-01 }
          inputs: { score: 92, growth: 30000 }
          expect: { base: 3000.00, performance: 736.00, reward: 3000.00, dues: 15.00, net: 6721.00 }
        - name: 没有考核得分时搁置
          scheme: village-cadre
          period: 2020-03
          subject: { post: 书记 }
          expect_error: scheme.input.missing
        """

    private func cases(_ text: String) throws -> [TestCase] {
        try TestFile(Array(text.utf8), file: "tests/a.yaml").cases
    }

    @Test func readsTheExampleOfTheContract() throws {
        let cases = try cases(Self.example)
        #expect(cases.map(\.name) == ["书记，考核92分", "没有考核得分时搁置"])
        #expect(cases.map(\.place.line) == [2, 8])
        #expect(cases[0].scheme == "village-cadre")
        #expect(cases[0].period.description == "2020-03")
        #expect(cases[0].known == nil)
        let subject = try #require(cases[0].subjects.first)
        #expect(subject.line["start"] == .text("2018-01-01"))
        #expect(subject.line["inputs"]?["score"] == .number(92))
        guard case .amounts(let amounts) = subject.outcome else {
            Issue.record("amounts are expected")
            return
        }
        #expect(amounts.map(\.name) == ["base", "performance", "reward", "dues", "net"])
        #expect(amounts.last?.amount == 6721)
        #expect(amounts.last?.place.line == 7)
        guard case .error("scheme.input.missing", let place) = cases[1].subjects[0].outcome else {
            Issue.record("an error is expected")
            return
        }
        #expect(place.line == 12)
        #expect(cases[1].subjects[0].line == .object([.init(key: "post", value: .text("书记"))]))
    }

    @Test func readsSubjectsLikeLinesOfJSON() throws {
        let text = """
            - name: a
              scheme: s
              period: 2020
              known: 2020-05-01
              subject:
                person: { id: '001', birth: 1970-01-01, party: true, gender: ~ }
                organization: { population: 1860, area: 53.54 }
                year_to_date: { gross: 6000.00, items: { dues: "30.00" } }
                tags: [a, 1]
              expect: { net: -1/3, gross: "5.00" }
            """
        let parsed = try #require(try cases(text).first)
        #expect(parsed.period.description == "2020")
        #expect(parsed.known?.description == "2020-05-01")
        var reader = JSONReader()
        let line = try reader.dataValue(
            #"{"person":{"id":"001","birth":"1970-01-01","party":true,"gender":null},"#
                + #""organization":{"population":1860,"area":53.54},"#
                + #""year_to_date":{"gross":6000.00,"items":{"dues":"30.00"}},"tags":["a",1]}"#)
        #expect(parsed.subjects.first?.line == line)
    }

    @Test func readsSeveralSubjects() throws {
        let text = """
            - name: a
              scheme: s
              period: 2020-Q1
              subjects:
                - { subject: {key: A}, inputs: {x: 1}, expect: {net: 1} }
                - { subject: {key: B}, expect_error: a.b }
                - subject: {key: C}
              expect_error: c.d
            """
        let subjects = try #require(try cases(text).first?.subjects)
        #expect(subjects.map(\.place.line) == [5, 6, 7])
        #expect(subjects.map { $0.line["key"]?.text } == ["A", "B", "C"])
        guard case .error("c.d", _) = subjects[2].outcome else {
            Issue.record("the case's error holds for a subject that expects nothing else")
            return
        }
    }

    @Test(arguments: [
        ("period: 2020-13", "3 test.period"), ("period: 2020-3", "3 test.period"),
        ("period: [2020]", "3 test.period"), ("period: 2020-03\n  known: 2020-03", "4 test.period"),
        ("periode: 2020-03", "1 yaml.missing_key,3 yaml.unknown_key"),
        ("period: 2020-03\n  inputs: 5", "4 yaml.type"),
        ("period: 2020-03\n  inputs: {a: 010}", "4 yaml.scalar"),
        ("period: 2020-03\n  subject: 5", "4 yaml.type"),
        ("period: 2020-03\n  subject: {inputs: {a: 1}}\n  inputs: {a: 1}", "5 test.expectation"),
        ("period: 2020-03\n  expect: {}", "4 test.expectation"),
        ("period: 2020-03\n  expect: {net: }", "4 yaml.type"),
        ("period: 2020-03\n  expect: {net: [1]}", "4 yaml.type"),
        ("period: 2020-03\n  expect: {net: abc}", "4 yaml.scalar"),
        ("period: 2020-03\n  expect: {net: '1,000'}", "4 yaml.scalar"),
        ("period: 2020-03\n  expect: 5", "4 yaml.type"),
        ("period: 2020-03\n  expect: {net: 1}\n  expect_error: a", "5 test.expectation"),
        ("period: 2020-03\n  expect_error: 5", "4 yaml.type"),
        ("period: 2020-03\n  expect:\n    net: 1\n    net: 2", "6 yaml.duplicate_key"),
    ])
    func saysWhatIsWrongAndWhere(lines: String, refusals: String) {
        let subject = lines.contains("subject:") ? "" : "\n  subject: {a: 1}"
        let outcome = lines.contains("expect") ? "" : "\n  expect: {net: 1}"
        let text = "- name: a\n  scheme: s\n  \(lines)\(subject)\(outcome)\n"
        #expect(Refusals.tests(text).joined(separator: ",") == refusals, "\(text)")
    }

    @Test(arguments: [
        ("a: 1", "1 yaml.type"), ("- 5", "1 yaml.type"), ("", ""),
        ("- {name: a, scheme: s, period: 2020, subject: {}}", "1 test.expectation"),
        ("- {name: a, scheme: s, period: 2020, expect: {net: 1}}", ""),
        ("- {name: a, scheme: s, period: 2020, subjects: [{expect: {net: 1}}]}", ""),
        ("- {name: a, scheme: s, period: 2020, subjects: []}", "1 test.expectation"),
        ("- {name: a, scheme: s, period: 2020, subjects: [{subject: {}}]}", "1 test.expectation"),
        (
            "- {name: a, scheme: s, period: 2020, subjects: [{subject: {}, name: x, expect_error: a}]}",
            "1 yaml.unknown_key"
        ),
        (
            "- {name: a, scheme: s, period: 2020, subject: {}, subjects: [{subject: {}, expect_error: a}]}",
            "1 test.expectation"
        ),
        ("- {scheme: s, period: 2020, subject: {}, expect_error: a}", "1 yaml.missing_key"),
        ("- {name: a, period: 2020, subject: {}, expect_error: a}", "1 yaml.missing_key"),
    ])
    func saysWhatIsWrongWithTheShape(text: String, refusals: String) {
        #expect(Refusals.tests(text).joined(separator: ",") == refusals, "\(text)")
    }
}
