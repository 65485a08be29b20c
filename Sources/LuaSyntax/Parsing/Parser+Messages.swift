/// What the parser tells when something else stands where it expected something.
extension Parser {
    /// The error for the token to be read next.
    ///
    /// - Parameter expected: What should stand there, as it is put into the message.
    /// - Returns: The error.
    func unexpected(_ expected: String) -> LuaSyntaxError {
        LuaSyntaxError(
            .unexpected, at: token.range.start, message: "这里应是\(expected)，却是\(found)。\(hint)")
    }

    /// The error for a token that completes something which Lua does not allow.
    func unexpected(because reason: String) -> LuaSyntaxError {
        LuaSyntaxError(
            .unexpected, at: token.range.start, message: "\(found)出现在不该出现的地方：\(reason)。\(hint)")
    }

    /// The error for a block or bracket whose end does not come.
    func unclosed(
        _ kind: TokenKind, _ opener: TokenKind, at opening: SourcePosition
    ) -> LuaSyntaxError {
        LuaSyntaxError(
            .unclosed, at: token.range.start, related: opening,
            message: "第 \(opening.line) 行的“\(opener.spelling)”还没有用“\(kind.spelling)”结束，"
                + "这里却是\(found)。\(hint)\(separatorHint(opener))")
    }

    /// In a table, a value right behind a value lacks the comma between them.
    private func separatorHint(_ opener: TokenKind) -> String {
        guard opener == .leftBrace else { return "" }
        switch token.kind {
        case .name, .string, .numeral, .leftBrace, .leftBracket, .function, .true, .false, .nil:
            return "前一项后面是不是少了逗号？"
        default: return ""
        }
    }

    /// The token to be read next, as a message quotes it.
    private var found: String {
        switch token.kind {
        case .endOfSource: "文件末尾"
        case .unknown: "“\(SourceExcerpt(unknownCharacter).text)”"
        case .name, .string, .numeral: "“\(SourceExcerpt(excerpt).text)”"
        default: "“\(token.kind.spelling)”"
        }
    }

    /// What may have led to the token, where that can be guessed.
    private var hint: String {
        switch token.kind {
        case .assign: return "相等要写两个等号：==。"
        case .ampersand: return "“并且”写 and。"
        case .pipe: return "“或者”写 or。"
        case .unknown: break
        default: return ""
        }
        if bytes(to: token.range.start.offset + 2).elementsEqual("!=".utf8) { return "不等于写 ~=。" }
        var decoder = UTF8()
        var iterator = unknownCharacter.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value >= 0x80 else {
            return ""
        }
        if let half = Self.halfWidth(scalar) { return "它是全角或特殊字符，请改成半角的“\(half)”。" }
        if scalar.value == 0xFEFF { return "它是看不见的字节顺序标记（BOM），请另存为不带 BOM 的 UTF-8。" }
        return scalar.properties.isAlphabetic
            ? "名称只能用英文字母、数字和下划线；文字要写在引号里。" : "它只能写在引号或注释里。"
    }

    private var excerpt: ArraySlice<UInt8> { bytes(to: token.range.end.offset) }

    /// The byte that is no token, with the bytes that continue its character.
    private var unknownCharacter: ArraySlice<UInt8> {
        let bytes = bytes(to: token.range.start.offset + 4)
        return bytes.prefix(1) + bytes.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    }

    /// What to write instead of a full-width mark of punctuation.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "“", "”", "„": "\""
        case "‘", "’": "'"
        case "、": ","
        case "。": "."
        case "【": "["
        case "】": "]"
        case "—", "–", "−": "-"
        case "…": "..."
        case "×": "*"
        case "÷": "/"
        case "≠": "~="
        case "≤": "<="
        case "≥": ">="
        case "\u{3000}", "\u{A0}": " "
        case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
        default: nil
        }
    }
}
