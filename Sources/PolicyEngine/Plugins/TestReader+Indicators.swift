import ExactNumbers
import Governance

/// Reads the cases about indicators of a file of tests.
extension TestReader {
    private static let keys = [
        "name", "indicator", "on", "given", "organizations", "people", "tasks", "expect",
        "expect_error",
    ]

    mutating func indicatorCase(_ value: YAMLValue) -> IndicatorCase? {
        guard
            let fields = checker.section(
                value, of: "指标的测试", keys: TestReader.keys, required: ["name", "indicator", "on"])
        else { return nil }
        let name = checker.text(fields["name"])
        let indicator = checker.text(fields["indicator"])
        let day = checker.day(fields["on"], code: .testPeriod)
        let given = given(fields["given"])
        var counts: [String: Int] = [:]
        for key in ["organizations", "people", "tasks"] {
            guard let member = fields[key] else { continue }
            counts[key] = member.value.scalar.flatMap { Int($0.text) }
            if counts[key] == nil {
                checker.note(.testExpectation, "\(key) 应当是整数", at: member.value.place)
            }
        }
        guard let expected = expectation(fields, at: value.place), let name, let indicator,
            let day, let given
        else { return nil }
        return IndicatorCase(
            name: name, indicator: indicator, day: day, given: given, counts: counts,
            expected: expected, place: value.place)
    }

    private mutating func expectation(_ fields: [String: YAMLMember], at place: SourcePlace)
        -> IndicatorCase.Expectation?
    {
        if let error = fields["expect_error"] { return checker.text(error).map { .error($0) } }
        guard let member = fields["expect"] else {
            checker.note(.testExpectation, "没有写期望的结果：请写 expect 或 expect_error", at: place)
            return nil
        }
        switch checker.data(member.value) {
        case .null: return .nothing
        case .number(let number): return .value(number)
        default:
            checker.note(.testExpectation, "expect 应当是数；没有可算的写 null", at: member.value.place)
            return nil
        }
    }
}
