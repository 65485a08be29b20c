import ExactNumbers
import Governance

/// Why an input is not accepted.
struct InputFault: Error {
    let code: PolicyErrorCode
    let message: String
}

/// An input as a formula gets it.
enum InputValue {
    case number(Rational)
    case integer(Int)
    case text(String)
    case day(Day)
    case boolean(Bool)

    var field: FieldValue {
        switch self {
        case .number(let value): .number(value)
        case .integer(let value): .number(Rational(value))
        case .text(let text): .text(text)
        case .day(let day): .day(day)
        case .boolean(let value): .boolean(value)
        }
    }
}

/// Turns what was supplied into what was declared.
enum InputReader {
    private static let integers = -2_147_483_647...2_147_483_647

    static func read(_ value: FieldValue, as definition: InputDefinition) throws(InputFault)
        -> InputValue
    {
        switch definition.type {
        case .money, .number:
            let number = try number(value, definition)
            try checkBounds(number, definition)
            return .number(number)
        case .integer:
            let number = try number(value, definition)
            guard let whole = number.int, integers.contains(whole) else {
                throw fault(definition, "应是 ±2147483647 之内的整数，得到 \(number)")
            }
            try checkBounds(number, definition)
            return .integer(whole)
        case .text:
            guard case .text(let text) = value else { throw fault(definition, "应是文本，得到 \(value)") }
            return .text(text)
        case .date: return .day(try day(value, definition))
        case .boolean: return .boolean(try boolean(value, definition))
        case .choice:
            // To the letter: what only looks the same is another text to a formula.
            guard case .text(let text) = value,
                definition.choices.contains(where: { $0.utf8.elementsEqual(text.utf8) })
            else {
                throw fault(
                    definition, "应是 \(definition.choices.joined(separator: "、")) 之一，得到“\(value)”")
            }
            return .text(text)
        }
    }

    /// What is said of an input that was not supplied.
    static func missing(_ definition: InputDefinition) -> String {
        "缺“\(definition.title)”（\(definition.id)）"
    }

    private static func fault(_ definition: InputDefinition, _ message: String) -> InputFault {
        InputFault(code: .inputType, message: "“\(definition.title)”（\(definition.id)）\(message)")
    }

    private static func number(_ value: FieldValue, _ definition: InputDefinition)
        throws(InputFault) -> Rational
    {
        switch value {
        case .number(let number): return number
        case .text(let text):
            do throws(NumberError) {
                return try Rational(decimal: text)
            } catch {
                throw fault(definition, "应是数，如 1234.50，不带千分号；得到“\(text)”")
            }
        default: throw fault(definition, "应是数，得到\(kind(of: value))")
        }
    }

    private static func kind(of value: FieldValue) -> String {
        switch value {
        case .number: "数"
        case .text: "文本"
        case .day: "日期"
        case .boolean: "真假值"
        case .list: "列表"
        case .fields: "对象"
        }
    }

    private static func checkBounds(_ number: Rational, _ definition: InputDefinition)
        throws(InputFault)
    {
        let tooLow = definition.minimum.map { number < $0 } ?? false
        let tooHigh = definition.maximum.map { number > $0 } ?? false
        guard tooLow || tooHigh else { return }
        let low = definition.minimum.map { "不小于 \($0)" }
        let high = definition.maximum.map { "不大于 \($0)" }
        throw InputFault(
            code: .inputRange,
            message:
                "“\(definition.title)”（\(definition.id)）应\([low, high].compactMap(\.self).joined(separator: "、"))，得到 \(number)"
        )
    }

    private static func day(_ value: FieldValue, _ definition: InputDefinition) throws(InputFault)
        -> Day
    {
        switch value {
        case .day(let day): return day
        case .text(let text):
            do throws(GovernanceError) {
                return try Day(text: text)
            } catch {
                throw fault(definition, "应是日期，如 2020-03-01，得到“\(text)”")
            }
        default: throw fault(definition, "应是日期，如 2020-03-01，得到 \(value)")
        }
    }

    /// Tables on paper say 是 and 否.
    private static func boolean(_ value: FieldValue, _ definition: InputDefinition)
        throws(InputFault) -> Bool
    {
        switch value {
        case .boolean(let flag): return flag
        case .text("true"), .text("是"): return true
        case .text("false"), .text("否"): return false
        default: throw fault(definition, "应是 true 或 false（是、否），得到“\(value)”")
        }
    }
}
