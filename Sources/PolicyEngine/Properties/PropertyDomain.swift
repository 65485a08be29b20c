import ExactNumbers
import Governance

/// The values of one fact that a property is tried with, each under a whole number, so that all are drawn and shrunk alike.
struct PropertyDomain {
    /// What a whole number stands for.
    enum Kind {
        /// A number of so many parts of one.
        case number(parts: Int)
        case day
        case list([DataValue])
    }

    /// The id of an input, or a field of the subject.
    let name: String
    let isInput: Bool
    let kind: Kind
    /// The least and the largest whole number.
    let range: ClosedRange<Int>
    /// Whether the fact may be left out, which is simplest.
    let isOptional: Bool
    /// Values where something may change.
    private let edges: [Int]

    init(
        name: String, isInput: Bool, kind: Kind, range: ClosedRange<Int>, isOptional: Bool = false,
        near numbers: [Rational] = []
    ) {
        self.name = name
        self.isInput = isInput
        self.kind = kind
        self.range = range
        self.isOptional = isOptional
        var edges = [range.lowerBound, range.upperBound, 0]
        if case .number(let parts) = kind {
            edges += numbers.compactMap { PropertyDomain.whole($0, parts: parts, up: false) }
        }
        self.edges = edges.flatMap { [$0 - 1, $0, $0 + 1] }.filter(range.contains)
    }

    /// The simplest value: zero, or what is nearest to it.
    private var target: Int {
        if case .day = kind { return range.lowerBound }
        return min(max(0, range.lowerBound), range.upperBound)
    }

    /// Whether its values have an order that a property may speak of.
    var isOrdered: Bool {
        if case .list = kind { false } else { true }
    }

    /// A value; nil for leaving the fact out.
    func draw(_ chance: inout SeededChance) -> Int? {
        let way = Int.random(in: 0..<8, using: &chance)
        if isOptional, way == 0 { return nil }
        if way < 4, !edges.isEmpty { return edges.randomElement(using: &chance) }
        if way < 6 {
            // Small values are as worthwhile as large ones, though there are fewer of them.
            let reach = 1 << Int.random(in: 0..<24, using: &chance)
            let low = max(range.lowerBound, target - reach)
            let high = min(range.upperBound, target + reach)
            return Int.random(in: low...high, using: &chance)
        }
        return Int.random(in: range, using: &chance)
    }

    /// Simpler values than one, the simplest first.
    func simpler(than value: Int?) -> [Int?] {
        guard let value else { return [] }
        var candidates: [Int?] = isOptional ? [nil] : []
        let distance = value - target
        guard distance != 0 else { return candidates }
        var steps = [target]
        if case .number(let parts) = kind {
            let coarse = [10_000, 1000, 100, 10, 1].map { $0 * parts } + [10]
            steps += coarse.map { value / $0 * $0 }
        }
        // Half of the way, a quarter of it, and so on down to the next value.
        var part = distance / 2
        while part != 0 {
            steps.append(value - part)
            part /= 2
        }
        steps.append(value - distance.signum())
        candidates += steps.filter { range.contains($0) && abs($0 - target) < abs(distance) }
        return candidates
    }

    /// The value as a line of an evaluation holds it.
    func value(_ number: Int) -> DataValue {
        switch kind {
        case .number(let parts):
            // Hundredths have a finite decimal form, so that the quotient never fails.
            let value = try? Rational(number) / Rational(parts)
            return .number(value ?? .zero)
        case .day: return .text(Day(number: Int32(clamping: number)).description)
        case .list(let values): return values[number]
        }
    }

    /// A number in whole parts, rounded up or down; nil where it is far beyond what is tried.
    static func whole(_ number: Rational, parts: Int, up: Bool) -> Int? {
        guard let scaled = try? number * Rational(parts) else { return nil }
        let floor = try? (up ? -scaled : scaled).flooredQuotient(by: .one)
        guard let whole = floor?.int, abs(whole) < 1 << 50 else { return nil }
        return up ? -whole : whole
    }
}
