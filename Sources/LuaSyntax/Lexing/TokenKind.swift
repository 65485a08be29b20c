/// What a token is, without its value.
public enum TokenKind: Hashable, Sendable, CaseIterable {
    /// A reserved word.
    case and, `break`, `do`, `else`, elseif, end, `false`, `for`, function, goto, `if`, `in`
    /// A reserved word.
    case local, `nil`, not, or, `repeat`, `return`, then, `true`, until, `while`

    /// An operator of arithmetic, or `#`.
    case plus, minus, star, slash, doubleSlash, percent, caret, hash
    /// An operator on bits; `~` between operands and before one.
    case ampersand, tilde, pipe, shiftLeft, shiftRight
    /// A comparison, or `=`.
    case equal, notEqual, lessOrEqual, greaterOrEqual, less, greater, assign
    /// A bracket.
    case leftParenthesis, rightParenthesis, leftBrace, rightBrace, leftBracket, rightBracket
    /// A mark between the parts of a program.
    case doubleColon, semicolon, colon, comma, dot, concatenation, ellipsis

    /// A token with a value.
    case name, string, numeral
    /// A byte that begins no token of Lua.
    case unknown
    /// The end, where there is no token any more.
    case endOfSource

    /// The reserved words by how they are written.
    static let keywords: [String: TokenKind] = Dictionary(
        uniqueKeysWithValues: allCases.prefix { $0 != .plus }.map { ($0.spelling, $0) })

    /// How the token is written, or a description in angle brackets where that varies.
    public var spelling: String {
        keywordSpelling ?? operatorSpelling ?? structureSpelling
    }

    private var keywordSpelling: String? {
        switch self {
        case .and: "and"
        case .break: "break"
        case .do: "do"
        case .else: "else"
        case .elseif: "elseif"
        case .end: "end"
        case .false: "false"
        case .for: "for"
        case .function: "function"
        case .goto: "goto"
        case .if: "if"
        case .in: "in"
        case .local: "local"
        case .nil: "nil"
        case .not: "not"
        case .or: "or"
        case .repeat: "repeat"
        case .return: "return"
        case .then: "then"
        case .true: "true"
        case .until: "until"
        case .while: "while"
        default: nil
        }
    }

    private var operatorSpelling: String? {
        switch self {
        case .plus: "+"
        case .minus: "-"
        case .star: "*"
        case .slash: "/"
        case .doubleSlash: "//"
        case .percent: "%"
        case .caret: "^"
        case .hash: "#"
        case .ampersand: "&"
        case .tilde: "~"
        case .pipe: "|"
        case .shiftLeft: "<<"
        case .shiftRight: ">>"
        case .equal: "=="
        case .notEqual: "~="
        case .lessOrEqual: "<="
        case .greaterOrEqual: ">="
        case .less: "<"
        case .greater: ">"
        case .assign: "="
        case .concatenation: ".."
        default: nil
        }
    }

    private var structureSpelling: String {
        switch self {
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBrace: "{"
        case .rightBrace: "}"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .doubleColon: "::"
        case .semicolon: ";"
        case .colon: ":"
        case .comma: ","
        case .dot: "."
        case .ellipsis: "..."
        case .name: "<名称>"
        case .string: "<字符串>"
        case .numeral: "<数字>"
        case .unknown: "<字符>"
        default: "<文件末尾>"
        }
    }
}
