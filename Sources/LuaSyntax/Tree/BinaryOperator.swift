/// An operator between two operands.
public enum BinaryOperator: Hashable, Sendable, CaseIterable {
    /// Arithmetic: `+ - * / // % ^`.
    case add, subtract, multiply, divide, floorDivide, modulo, power
    /// On bits: `& ~ | << >>`.
    case bitAnd, bitXor, bitOr, shiftLeft, shiftRight
    /// Texts in a row: `..`.
    case concatenate
    /// A comparison: `== ~= < <= > >=`.
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    /// A choice that may leave out its second operand.
    case and, or

    /// The operator that a token is, if it is one.
    init?(_ kind: TokenKind) {
        switch kind {
        case .plus: self = .add
        case .minus: self = .subtract
        case .star: self = .multiply
        case .slash: self = .divide
        case .doubleSlash: self = .floorDivide
        case .percent: self = .modulo
        case .caret: self = .power
        case .ampersand: self = .bitAnd
        case .tilde: self = .bitXor
        case .pipe: self = .bitOr
        case .shiftLeft: self = .shiftLeft
        case .shiftRight: self = .shiftRight
        case .concatenation: self = .concatenate
        case .equal: self = .equal
        case .notEqual: self = .notEqual
        case .less: self = .less
        case .lessOrEqual: self = .lessOrEqual
        case .greater: self = .greater
        case .greaterOrEqual: self = .greaterOrEqual
        case .and: self = .and
        case .or: self = .or
        default: return nil
        }
    }

    /// How tight the operator binds what stands on its left.
    var leftPriority: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 3
        case .bitOr: 4
        case .bitXor: 5
        case .bitAnd: 6
        case .shiftLeft, .shiftRight: 7
        case .concatenate: 9
        case .add, .subtract: 10
        case .multiply, .divide, .floorDivide, .modulo: 11
        case .power: 14
        }
    }

    /// How tight it binds what stands on its right: less, where it associates to the right.
    var rightPriority: Int {
        self == .concatenate || self == .power ? leftPriority - 1 : leftPriority
    }

    /// Whether the operator compares, so that its result is a boolean.
    public var isComparison: Bool { leftPriority == 3 }

    /// Whether the operator is `==` or `~=`.
    public var isEquality: Bool { self == .equal || self == .notEqual }
}
