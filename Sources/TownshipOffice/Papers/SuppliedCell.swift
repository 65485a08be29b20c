import ExactNumbers
import Governance

/// What was supplied for an input, as a sheet shows it.
enum SuppliedCell {
    /// The cell; what was left out shows the default, where there is one.
    static func cell(_ input: InputDefinition, _ subject: Subject?) -> DocumentCell {
        guard let value = subject?.inputs[input.id] ?? input.defaultValue else { return .empty }
        switch (input.type, value) {
        case (.money, .number(let number)): return amount(number)
        case (.money, .text(let text)):
            return (try? Rational(decimal: text)).map(amount) ?? .text(text)
        case (.number, .text(let text)), (.integer, .text(let text)):
            return (try? Rational(decimal: text)).map { .number($0) } ?? .text(text)
        case (_, .number(let number)): return .number(number)
        case (.date, .text(let text)):
            return (try? Day(text: text)).map { .day($0) } ?? .text(text)
        case (_, .day(let day)): return .day(day)
        // Files may say true and false; a sheet says 是 and 否.
        case (.boolean, .text("true")): return .text("是")
        case (.boolean, .text("false")): return .text("否")
        case (_, .text), (_, .boolean), (_, .list), (_, .fields): return .text(value.description)
        }
    }

    /// An amount that is no whole 分 is shown as the number it is.
    private static func amount(_ number: Rational) -> DocumentCell {
        (try? Money(exactly: number)).map { .amount($0) } ?? .number(number)
    }
}
