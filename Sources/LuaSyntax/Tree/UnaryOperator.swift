/// An operator before its operand.
public enum UnaryOperator: Hashable, Sendable, CaseIterable {
    /// The operators `-`, `not`, `#` and `~`.
    case negate, not, length, bitNot

    /// How tight every operator before its operand binds.
    static let priority = 12

    /// The operator that a token is, if it is one.
    init?(_ kind: TokenKind) {
        switch kind {
        case .minus: self = .negate
        case .not: self = .not
        case .hash: self = .length
        case .tilde: self = .bitNot
        default: return nil
        }
    }
}
