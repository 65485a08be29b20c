import ExactNumbers
import Governance

/// Tries a property with random subjects, and makes what fails as small as it can.
struct PropertyTrial {
    /// What does not hold, and the smallest subject that was found for it.
    struct Failure {
        let message: String
        let example: [String]
    }

    /// How often a failing subject is made smaller, at most.
    private static let mostShrinking = 2_000

    let property: TestProperty
    let domains: [PropertyDomain]
    /// Computes a subject.
    let evaluate: (DataValue) -> Outcome

    /// A value for each domain; behind them the higher value, where the property speaks of one that rises.
    private typealias Assignment = [Int?]

    /// The domain that rises.
    private var rising: Int? {
        guard case .neverFalls(_, let input) = property.claim else { return nil }
        return domains.firstIndex { $0.name == input && $0.isOrdered }
    }

    /// Tries the property; nil when it held.
    func run() -> Failure? {
        var chance = SeededChance(seed: property.seed)
        var reason: SetAside?
        var computed = 0
        for round in 1...property.trials {
            let assignment = draw(&chance)
            switch verdict(on: assignment) {
            case .held: computed += 1
            case .setAside(let why): reason = why
            case .broken: return failure(from: assignment, round: round)
            }
        }
        guard computed == 0, let reason else { return nil }
        return Failure(
            message: "试了 \(property.trials) 次，一次也没有算出来；最后一次 \(reason.code)：\(reason.message)",
            example: [])
    }

    private func draw(_ chance: inout SeededChance) -> Assignment {
        var assignment: Assignment = domains.map { $0.draw(&chance) }
        guard let rising else { return assignment }
        let other = domains[rising].draw(&chance) ?? domains[rising].range.upperBound
        let one = assignment[rising] ?? domains[rising].range.lowerBound
        assignment[rising] = min(one, other)
        assignment.append(max(one, other))
        return assignment
    }

    // MARK: Judging

    private enum Verdict {
        case held
        case setAside(SetAside)
        case broken(String, [(name: String, text: String)])
    }

    private func verdict(on assignment: Assignment) -> Verdict {
        switch evaluate(facts(of: assignment)) {
        case .setAside(let reason): return .setAside(reason)
        case .statement(let statement):
            switch property.claim {
            case .atLeast(let bounds): return verdict(statement, bounds, "应不小于", <)
            case .atMost(let bounds): return verdict(statement, bounds, "应不大于", >)
            case .neverFalls(let amount, _): return verdict(statement, amount, assignment)
            }
        }
    }

    private func verdict(
        _ statement: Statement, _ bounds: [TestExpectation], _ words: String,
        _ isBeyond: (Rational, Rational) -> Bool
    ) -> Verdict {
        for bound in bounds {
            let value = statement.amount(named: bound.name) ?? .zero
            if isBeyond(value, bound.amount) {
                let text = PropertyTrial.text(value)
                return .broken(
                    "\(bound.name) 是 \(text)，\(words) \(PropertyTrial.text(bound.amount))",
                    [(bound.name, text)])
            }
        }
        return .held
    }

    private func verdict(
        _ statement: Statement, _ amount: String, _ assignment: Assignment
    ) -> Verdict {
        guard let rising, let low = assignment[rising], let high = assignment.last ?? nil,
            low < high
        else { return .held }
        switch evaluate(facts(of: assignment, isRisen: true)) {
        case .setAside(let reason): return .setAside(reason)
        case .statement(let risen):
            let before = statement.amount(named: amount) ?? .zero
            let after = risen.amount(named: amount) ?? .zero
            guard after < before else { return .held }
            let domain = domains[rising]
            let change =
                "\(domain.name) 从 \(PropertyTrial.text(domain.value(low))) 升到 \(PropertyTrial.text(domain.value(high)))"
            let (first, second) = (PropertyTrial.text(before), PropertyTrial.text(after))
            return .broken("\(change)，\(amount) 却从 \(first) 降到 \(second)", [(amount, second)])
        }
    }

    private static func text(_ value: Rational) -> String {
        (try? Money(exactly: value))?.description ?? value.description
    }

    private static func text(_ value: DataValue) -> String {
        value.number?.description ?? value.text ?? ""
    }

    // MARK: The subject

    private func facts(of assignment: Assignment, isRisen: Bool = false) -> DataValue {
        var facts = DataValue.object(property.fields)
        var inputs = property.inputs
        for (position, domain) in domains.enumerated() {
            let isRising = isRisen && position == rising
            guard let number = isRising ? assignment.last ?? nil : assignment[position] else {
                continue
            }
            let member = DataValue.Member(key: domain.name, value: domain.value(number))
            if domain.isInput {
                inputs.append(member)
            } else {
                facts = PropertyTrial.setting(member, in: facts)
            }
        }
        guard !inputs.isEmpty else { return facts }
        return PropertyTrial.setting(.init(key: "inputs", value: .object(inputs)), in: facts)
    }

    /// An object with a member set; a dot in its name leads into an object inside.
    private static func setting(_ member: DataValue.Member, in object: DataValue) -> DataValue {
        var members = object.members ?? []
        let parts = member.key.split(separator: ".", maxSplits: 1).map(String.init)
        let value =
            parts.count > 1
            ? setting(
                .init(key: parts[1], value: member.value), in: object[parts[0]] ?? .object([]))
            : member.value
        if let position = members.firstIndex(where: { $0.key == parts[0] }) {
            members[position].value = value
        } else {
            members.append(.init(key: parts[0], value: value))
        }
        return .object(members)
    }

    // MARK: Shrinking

    private func failure(from first: Assignment, round: Int) -> Failure? {
        var smallest = first
        var left = PropertyTrial.mostShrinking
        var isShrinking = true
        while isShrinking, left > 0 {
            isShrinking = false
            for position in smallest.indices {
                let domain = domains[position < domains.count ? position : rising ?? 0]
                for candidate in domain.simpler(than: smallest[position]) where left > 0 {
                    // The lower of two values that are compared is never left out.
                    if candidate == nil, position == rising || position == domains.count {
                        continue
                    }
                    left -= 1
                    var simpler = smallest
                    simpler[position] = candidate
                    guard case .broken = verdict(on: simpler) else { continue }
                    smallest = simpler
                    isShrinking = true
                    break
                }
            }
        }
        guard case .broken(let message, let amounts) = verdict(on: smallest) else {
            return Failure(
                message: "第 \(round) 次不成立，再算一遍又成立：公式不能在人与人之间记住东西", example: [])
        }
        let text = CaseText(
            property: property, facts: facts(of: smallest, isRisen: rising != nil),
            amounts: amounts)
        return Failure(message: "\(message)（第 \(round) 次试出，已缩到最小）", example: text.lines)
    }
}

extension Statement {
    /// What an item or a sum came to; nil for an item that is not in the statement.
    func amount(named name: String) -> Rational? {
        switch name {
        case "gross": gross.yuan
        case "net": net.yuan
        case "deductions": deductions.yuan
        case "employer": employer.yuan
        default: item(name)?.value
        }
    }
}
