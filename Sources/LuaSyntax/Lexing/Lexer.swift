/// Cuts a source into tokens as the stock Lua 5.4 compiler does.
///
/// A first line that begins with `#` is refused, as `load` refuses it: only `loadfile` skips it.
public struct Lexer: Sendable {
    let source: [UInt8]
    var offset = 0
    private var line = 1
    private var lineStart = 0

    /// The comments that were passed so far.
    public internal(set) var comments: [Comment] = []

    /// A lexer at the start of a source.
    ///
    /// - Parameter source: The bytes of the source; strings and comments may hold any bytes.
    /// - Throws: `LuaSyntaxErrorCode.tooLarge` for sources of 2 GiB and more.
    public init(_ source: [UInt8]) throws(LuaSyntaxError) {
        guard source.count < Int(Int32.max) else {
            throw LuaSyntaxError(.tooLarge, at: .start, message: "源文件过大，请拆成几个文件。")
        }
        self.source = source
    }

    /// Where the next byte stands.
    var position: SourcePosition {
        SourcePosition(offset: offset, line: line, column: offset - lineStart + 1)
    }

    /// The next byte, or nil at the end.
    var current: UInt8? { offset < source.count ? source[offset] : nil }

    /// The byte after the next, or nil at the end.
    var following: UInt8? { offset + 1 < source.count ? source[offset + 1] : nil }

    /// Passes a line break; `\r\n` and `\n\r` are one.
    mutating func passNewline() {
        let first = source[offset]
        offset += 1
        if let second = current, second.isNewline, second != first { offset += 1 }
        line += 1
        lineStart = offset
    }

    /// Reads the next token; at the end, `endOfSource` any number of times.
    ///
    /// - Returns: The token.
    /// - Throws: What is wrong with it.
    public mutating func next() throws(LuaSyntaxError) -> Token {
        try passSpaceAndComments()
        let start = position
        guard let byte = current else { return token(.endOfSource, from: start) }
        if byte.beginsName { return name(from: start) }
        if byte.isDigit { return try numeral(from: start) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try shortString(from: start)
        case UInt8(ascii: "."):
            if let digit = following, digit.isDigit { return try numeral(from: start) }
            return symbol(byte, from: start)
        case UInt8(ascii: "["):
            return try longString(from: start) ?? symbol(byte, from: start)
        default: return symbol(byte, from: start)
        }
    }

    /// The token that ends before the next byte.
    func token(_ kind: TokenKind, from start: SourcePosition, value: Token.Value = .none) -> Token {
        Token(kind: kind, range: SourceRange(from: start, to: position), value: value)
    }

    private mutating func name(from start: SourcePosition) -> Token {
        var end = offset + 1
        while end < source.count && source[end].continuesName { end += 1 }
        let text = String(decoding: source[offset..<end], as: UTF8.self)
        offset = end
        if text.utf8.count <= 8, let keyword = TokenKind.keywords[text] {
            return token(keyword, from: start)
        }
        return token(.name, from: start, value: .name(text))
    }

    private mutating func passSpaceAndComments() throws(LuaSyntaxError) {
        while let byte = current {
            if byte.isNewline {
                passNewline()
            } else if byte.isSpace {
                offset += 1
            } else if byte == UInt8(ascii: "-") && following == UInt8(ascii: "-") {
                try passComment()
            } else {
                return
            }
        }
    }
}
