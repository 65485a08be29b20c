/// The step, in 元, whose multiples a rounding yields.
public struct RoundingUnit: Hashable, Sendable {
    /// The positive step in 元.
    public let step: Rational

    /// 分, one hundredth of a 元.
    public static let fen = RoundingUnit(positive: Rational(lowestWords: 1, 100))
    /// 角, one tenth of a 元.
    public static let jiao = RoundingUnit(positive: Rational(lowestWords: 1, 10))
    /// 元.
    public static let yuan = RoundingUnit(positive: .one)

    private init(positive step: Rational) {
        self.step = step
    }

    /// Makes a unit of any positive step, such as 100 元.
    ///
    /// - Parameter step: The step in 元.
    /// - Throws: ``NumberErrorCode/roundingStep`` unless the step is positive.
    public init(step: Rational) throws(NumberError) {
        guard step.signum > 0 else {
            throw NumberError(.roundingStep, about: step.description)
        }
        self.init(positive: step)
    }

    /// Reads `fen`, `jiao`, `yuan`, or a positive decimal step in 元 such as `100`.
    ///
    /// - Parameter text: The name or the step.
    /// - Throws: ``NumberErrorCode/roundingStep``.
    public init(text: some StringProtocol) throws(NumberError) {
        switch text {
        case "fen": self = .fen
        case "jiao": self = .jiao
        case "yuan": self = .yuan
        default:
            guard let step = try? Rational(decimal: text), step.signum > 0 else {
                throw NumberError(.roundingStep, about: String(text))
            }
            self.init(positive: step)
        }
    }
}
