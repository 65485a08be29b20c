extension Lexer {
    /// Reads an operator or a mark of punctuation, the longest that fits.
    mutating func symbol(_ byte: UInt8, from start: SourcePosition) -> Token {
        let kind = longSymbol(byte) ?? shortSymbol(byte)
        offset += 1
        return token(kind, from: start)
    }

    /// The kind when several bytes form the symbol; all but the last of them are passed.
    private mutating func longSymbol(_ byte: UInt8) -> TokenKind? {
        let kind: TokenKind? =
            switch (byte, following) {
            case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
            case (UInt8(ascii: "~"), UInt8(ascii: "=")): .notEqual
            case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
            case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
            case (UInt8(ascii: "<"), UInt8(ascii: "<")): .shiftLeft
            case (UInt8(ascii: ">"), UInt8(ascii: ">")): .shiftRight
            case (UInt8(ascii: "/"), UInt8(ascii: "/")): .doubleSlash
            case (UInt8(ascii: ":"), UInt8(ascii: ":")): .doubleColon
            case (UInt8(ascii: "."), UInt8(ascii: ".")): .concatenation
            default: nil
            }
        guard kind != nil else { return nil }
        offset += 1
        if kind == .concatenation && following == UInt8(ascii: ".") {
            offset += 1
            return .ellipsis
        }
        return kind
    }

    private func shortSymbol(_ byte: UInt8) -> TokenKind {
        switch byte {
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "*"): .star
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "^"): .caret
        case UInt8(ascii: "#"): .hash
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "~"): .tilde
        case UInt8(ascii: "|"): .pipe
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        case UInt8(ascii: "="): .assign
        case UInt8(ascii: "("): .leftParenthesis
        case UInt8(ascii: ")"): .rightParenthesis
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "}"): .rightBrace
        case UInt8(ascii: "["): .leftBracket
        case UInt8(ascii: "]"): .rightBracket
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "."): .dot
        default: .unknown
        }
    }
}
