import Governance

/// Reads the cases of one file and gathers what is wrong with them.
struct TestReader {
    var checker: YAMLChecker

    init(file: String) {
        checker = YAMLChecker(file: file)
    }

    /// The cases, the properties and the cases about registers and indicators of a file, each in the order they are written.
    mutating func tests(of root: YAMLValue) -> (
        cases: [TestCase], properties: [TestProperty], registers: [RegisterCase],
        indicators: [IndicatorCase]
    ) {
        let values = checker.sequence(root, named: "测试文件") ?? []
        let registers = values.filter { $0["register"] != nil }
        let indicators = values.filter { $0["indicator"] != nil }
        let others = values.filter { $0["register"] == nil && $0["indicator"] == nil }
        return (
            others.filter { $0["property"] == nil }.compactMap { testCase($0) },
            others.filter { $0["property"] != nil }.compactMap { property($0) },
            registers.compactMap { registerCase($0) },
            indicators.compactMap { indicatorCase($0) }
        )
    }

    private static let keys = [
        "name", "scheme", "period", "known", "subject", "subjects", "inputs", "expect",
        "expect_error",
    ]

    private mutating func testCase(_ value: YAMLValue) -> TestCase? {
        guard
            let fields = checker.section(
                value, of: "测试", keys: Self.keys, required: ["name", "scheme", "period"])
        else { return nil }
        let name = checker.text(fields["name"])
        let scheme = checker.text(fields["scheme"])
        let period = period(fields["period"])
        let known = checker.day(fields["known"], code: .testPeriod)
        let subjects = subjects(of: value, fields)
        guard let name, let scheme, let period, let subjects else { return nil }
        return TestCase(
            name: name, scheme: scheme, period: period, known: known, subjects: subjects,
            place: value.place)
    }

    mutating func period(_ member: YAMLMember?) -> Period? {
        guard let member else { return nil }
        // `2020` is a number and `2020-03` nothing at all to YAML; here the text counts.
        guard let scalar = member.value.scalar else {
            checker.note(
                .testPeriod, "period 应当是期间，例如 2020-03、2020-Q1、2020-H1 或 2020",
                at: member.value.place)
            return nil
        }
        do {
            return try Period(text: scalar.text)
        } catch {
            checker.note(.testPeriod, error.message, at: member.value.place)
            return nil
        }
    }

    private mutating func subjects(
        of value: YAMLValue, _ fields: [String: YAMLMember]
    ) -> [TestSubject]? {
        guard let list = fields["subjects"] else {
            return subject(value, fields, inherited: nil).map { [$0] }
        }
        for key in ["subject", "inputs", "expect"] {
            if let member = fields[key] {
                checker.note(
                    .testExpectation, "写了 subjects 就不能再写 \(key)，请把它移到 subjects 的每一项里",
                    at: member.place)
            }
        }
        let values = checker.sequence(list.value, named: "“subjects”") ?? []
        if values.isEmpty {
            checker.note(.testExpectation, "subjects 里至少要有一项", at: list.value.place)
        }
        let inherited = fields["expect_error"]
        let read = values.map { member(of: $0, inherited: inherited) }
        let subjects = read.compactMap { $0 }
        return subjects.count == read.count ? subjects : nil
    }

    private mutating func member(
        of value: YAMLValue, inherited: YAMLMember?
    ) -> TestSubject? {
        checker.section(
            value, of: "subjects 的一项", keys: ["subject", "inputs", "expect", "expect_error"],
            required: []
        ).flatMap { subject(value, $0, inherited: inherited) }
    }

    private mutating func subject(
        _ value: YAMLValue, _ fields: [String: YAMLMember], inherited: YAMLMember?
    ) -> TestSubject? {
        let given = members(fields["subject"]) ?? []
        let inputs = members(fields["inputs"])
        if let member = fields["inputs"], given.contains(where: { $0.key == "inputs" }) {
            checker.note(
                .testExpectation, "inputs 写了两处：subject 里面和外面只能有一处", at: member.place)
        }
        guard let outcome = outcome(of: value, fields, inherited: inherited) else { return nil }
        return TestSubject(
            fields: given, inputs: inputs ?? [], outcome: outcome, place: value.place)
    }

    mutating func members(_ member: YAMLMember?) -> [DataValue.Member]? {
        guard let member,
            let members = checker.mapping(member.value, named: "“\(member.key)”")
        else { return nil }
        return checker.members(members)
    }
}
