import ExactNumbers
import Governance

/// What a property is tried with: its own choices, then every other input within its declaration.
struct PropertyDomains {
    /// Why there is nothing to try.
    struct Fault: Error {
        let message: String
    }

    /// Where no bound is declared.
    private static let farAway = Rational(1_000_000)

    let all: [PropertyDomain]

    init(
        _ property: TestProperty, scheme: SchemeDefinition, parameters: ParameterSet
    ) throws(Fault) {
        let numbers = parameters.parameters.flatMap { parameter in
            parameter.timeline.entries.flatMap { PropertyDomains.numbers(in: $0.value.value) }
        }
        let fixed = Set(property.inputs.map(\.key))
        var domains: [PropertyDomain] = []
        for choice in property.choices {
            domains.append(try PropertyDomains.domain(choice, scheme, numbers))
        }
        let chosen = Set(domains.map(\.name))
        for input in scheme.inputs where !chosen.contains(input.id) && !fixed.contains(input.id) {
            domains.append(try PropertyDomains.domain(input, numbers))
        }
        all = domains
    }

    /// The numbers inside a parameter: where a scale ends, a formula turns.
    private static func numbers(in value: ParameterValue) -> [Rational] {
        switch value.content {
        case .number(let number): [number]
        case .list(let values): values.flatMap(numbers)
        case .table(let table): table.entries.flatMap { numbers(in: $0.value) }
        case .text, .boolean, .day: []
        }
    }

    private static func domain(
        _ choice: TestProperty.Choice, _ scheme: SchemeDefinition, _ numbers: [Rational]
    ) throws(Fault) -> PropertyDomain {
        let input = scheme.input(choice.name)
        let field = choice.name.split(separator: ".", omittingEmptySubsequences: false)
        let isField =
            ["post", "start", "finish"].contains(choice.name)
            || field.count == 2 && ["person", "organization", "grant"].contains(field[0])
        guard input != nil || isField else {
            throw Fault(
                message: "among 里的 \(choice.name) 不是录入项，也不是 post、person.…、organization.… 这样的字段"
                    + NearNames.hint(choice.name, among: scheme.inputs.map(\.id)))
        }
        switch choice.values {
        case .list(let values):
            return PropertyDomain(
                name: choice.name, isInput: input != nil, kind: .list(values),
                range: 0...values.count - 1)
        case .numbers(let low, let high):
            return try numeric(
                choice.name, isInput: input != nil, low, high,
                parts: input.map { $0.type == .integer ? 1 : 100 } ?? 1, numbers)
        case .days(let first, let last):
            return PropertyDomain(
                name: choice.name, isInput: input != nil, kind: .day,
                range: Int(first.number)...Int(last.number))
        }
    }

    private static func domain(
        _ input: InputDefinition, _ numbers: [Rational]
    ) throws(Fault) -> PropertyDomain {
        let isOptional = input.defaultValue != nil
        func list(_ values: [DataValue]) -> PropertyDomain {
            PropertyDomain(
                name: input.id, isInput: true, kind: .list(values), range: 0...values.count - 1,
                isOptional: isOptional)
        }
        switch input.type {
        case .boolean: return list([.boolean(false), .boolean(true)])
        case .choice: return list(input.choices.map { .text($0) })
        case .text: return list([.text("甲"), .text("乙")])
        case .date:
            let (first, last) = (
                Day(year: 1990, month: 1, day: 1), Day(year: 2030, month: 12, day: 31)
            )
            guard let first, let last else { preconditionFailure("these are days") }
            return PropertyDomain(
                name: input.id, isInput: true, kind: .day,
                range: Int(first.number)...Int(last.number), isOptional: isOptional)
        case .money, .number, .integer:
            return try numeric(
                input.id, isInput: true,
                input.minimum ?? min(-farAway, input.maximum ?? .zero),
                input.maximum ?? max(farAway, input.minimum ?? .zero),
                parts: input.type == .integer ? 1 : 100, isOptional: isOptional, numbers)
        }
    }

    private static func numeric(
        _ name: String, isInput: Bool, _ low: Rational, _ high: Rational, parts: Int,
        isOptional: Bool = false, _ numbers: [Rational]
    ) throws(Fault) -> PropertyDomain {
        guard let first = PropertyDomain.whole(low, parts: parts, up: true),
            let last = PropertyDomain.whole(high, parts: parts, up: false), first <= last
        else { throw Fault(message: "\(name) 从 \(low) 到 \(high) 之间没有可以试的数，请用 among 另给范围") }
        return PropertyDomain(
            name: name, isInput: isInput, kind: .number(parts: parts), range: first...last,
            isOptional: isOptional, near: numbers)
    }
}
