import ExactNumbers
import Governance

/// Reads the properties of a file of tests.
extension TestReader {
    private static let keys = [
        "property", "scheme", "period", "known", "subject", "inputs", "among", "at_least",
        "at_most", "never_falls", "when_rises", "trials", "seed",
    ]

    /// The property that an element of the file states.
    mutating func property(_ value: YAMLValue) -> TestProperty? {
        guard
            let fields = checker.section(
                value, of: "性质", keys: TestReader.keys, required: ["property", "scheme", "period"])
        else { return nil }
        let name = checker.text(fields["property"])
        let scheme = checker.text(fields["scheme"])
        let period = period(fields["period"])
        let known = checker.day(fields["known"], code: .testPeriod)
        let claim = claim(fields, at: value.place)
        let choices = choices(fields["among"])
        let trials = count(fields["trials"], in: 1...TestProperty.mostTrials) ?? 200
        let seed = count(fields["seed"], in: 0...1_000_000_000) ?? 1
        guard let name, let scheme, let period, let claim, let choices else { return nil }
        return TestProperty(
            name: name, scheme: scheme, period: period, known: known,
            fields: members(fields["subject"]) ?? [], inputs: members(fields["inputs"]) ?? [],
            choices: choices, claim: claim, trials: trials, seed: seed, place: value.place)
    }

    private mutating func claim(
        _ fields: [String: YAMLMember], at place: SourcePlace
    ) -> TestProperty.Claim? {
        let claims = ["at_least", "at_most", "never_falls"].compactMap { fields[$0] }
        guard claims.count == 1, let claim = claims.first else {
            checker.note(
                .testExpectation, "性质要写明什么总是成立：at_least、at_most、never_falls 里写一个", at: place)
            return nil
        }
        switch claim.key {
        case "at_least": return expectations(claim).map { .atLeast($0) }
        case "at_most": return expectations(claim).map { .atMost($0) }
        default:
            guard let input = fields["when_rises"] else {
                checker.note(
                    .testExpectation, "never_falls 要和 when_rises（哪个录入项升高）一起写", at: claim.place)
                return nil
            }
            guard let amount = checker.text(claim), let name = checker.text(input) else {
                return nil
            }
            return .neverFalls(amount: amount, whenRises: name)
        }
    }

    private mutating func count(_ member: YAMLMember?, in range: ClosedRange<Int>) -> Int? {
        guard let member else { return nil }
        if let scalar = member.value.scalar, let number = Int(scalar.text), range.contains(number) {
            return number
        }
        checker.note(
            .testExpectation,
            "\(member.key) 应当是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数", at: member.place)
        return nil
    }

    // MARK: Values to try

    private mutating func choices(_ member: YAMLMember?) -> [TestProperty.Choice]? {
        guard let member else { return [] }
        guard let members = checker.mapping(member.value, named: "“among”") else { return nil }
        let read = members.map { choice($0) }
        let choices = read.compactMap(\.self)
        return choices.count == read.count ? choices : nil
    }

    private mutating func choice(_ member: YAMLMember) -> TestProperty.Choice? {
        if case .sequence(let values) = member.value.content, !values.isEmpty {
            return TestProperty.Choice(
                name: member.key, values: .list(values.map { checker.data($0) }),
                place: member.place)
        }
        let range = checker.data(member.value)
        let values: TestProperty.Choice.Values? =
            if let low = range["min"]?.number, let high = range["max"]?.number, low <= high {
                .numbers(low, high)
            } else if let low = range["min"]?.text.flatMap({ try? Day(text: $0) }),
                let high = range["max"]?.text.flatMap({ try? Day(text: $0) }), low <= high
            {
                .days(low, high)
            } else {
                nil
            }
        guard let values, range.members?.count == 2 else {
            checker.note(
                .testExpectation,
                "among 里的 \(member.key) 应当是要试的值的列表，或 { min: …, max: … }（数或日期，由小到大）",
                at: member.place)
            return nil
        }
        return TestProperty.Choice(name: member.key, values: values, place: member.place)
    }
}
