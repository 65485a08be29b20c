import ExactNumbers
import Governance

/// What a single value says at a place that takes any type.
enum ScalarContent: Hashable {
    case text(String)
    case number(Rational)
    case boolean(Bool)
    case day(Day)
    case null

    /// Reads a value.
    ///
    /// - Parameters:
    ///   - scalar: The value.
    ///   - place: Where it stands, for the error.
    /// - Throws: `yaml.scalar` when it looks like a number, date or truth value and is none that is accepted.
    init(_ scalar: YAMLScalar, at place: SourcePlace) throws(PolicyError) {
        switch scalar.meaning {
        case .text: self = .text(scalar.text)
        case .null: self = .null
        case .boolean(let boolean): self = .boolean(boolean)
        case .number: self = .number(try Self.number(scalar, at: place))
        case .date:
            do {
                self = .day(try Day(text: scalar.text))
            } catch {
                throw PolicyError(.yamlScalar, error.message, at: place)
            }
        case .looksBoolean:
            throw PolicyError(
                .yamlScalar,
                "\(QuotedName(scalar.text))：“是”写 true，“否”写 false；如果是文字请加引号", at: place)
        case .looksNumeric, .looksStructured:
            throw PolicyError(.yamlScalar, Self.advice(scalar.text), at: place)
        }
    }

    /// Reads a value that has to be a number; in quotes it is one too when it is written like one.
    ///
    /// - Parameters:
    ///   - scalar: The value.
    ///   - place: Where it stands, for the error.
    /// - Returns: The number.
    /// - Throws: `yaml.scalar` when it is no number.
    static func number(_ scalar: YAMLScalar, at place: SourcePlace) throws(PolicyError) -> Rational
    {
        guard YAMLScalar(scalar.text, isPlain: true).meaning == .number else {
            throw PolicyError(.yamlScalar, advice(scalar.text), at: place)
        }
        do {
            return try Rational(quotientOrDecimal: scalar.text)
        } catch {
            throw PolicyError(.yamlScalar, error.message, at: place)
        }
    }

    private static func advice(_ text: String) -> String {
        "\(QuotedName(text))不是可以识别的数字：请写成 1238.71 或 38000/12 这样，"
            + "不带千分位、百分号、多余的前导零和指数；如果是文字请加引号"
    }
}
