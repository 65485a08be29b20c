/// Long strings and comments.
extension Lexer {
    /// Reads a long string, or gives nil when the bracket is an ordinary one.
    mutating func longString(from start: SourcePosition) throws(LuaSyntaxError) -> Token? {
        guard let level = longBracketLevel() else {
            guard following == UInt8(ascii: "=") else { return nil }
            throw LuaSyntaxError(
                .unexpected, at: start, message: "长字符串应以“[[”或“[=[”开头，这里的“[=”之后缺少“[”。")
        }
        guard let bytes = longBracket(level: level) else {
            throw LuaSyntaxError(
                .unfinishedString, at: start,
                message: "从这里开始的长字符串没有结束，请补上“]\(String(repeating: "=", count: level))]”。")
        }
        return token(.string, from: start, value: .string(bytes))
    }

    /// Passes a comment and keeps note of it.
    mutating func passComment() throws(LuaSyntaxError) {
        let start = position
        offset += 2
        if let level = longBracketLevel() {
            let content = offset + level + 2
            guard longBracket(level: level) != nil else {
                throw LuaSyntaxError(
                    .unfinishedComment, at: start,
                    message: "从这里开始的长注释没有结束，请补上“]\(String(repeating: "=", count: level))]”。")
            }
            comments.append(
                Comment(
                    range: SourceRange(from: start, to: position), isLong: true,
                    content: content..<offset - level - 2))
            return
        }
        let content = offset
        while let byte = current, !byte.isNewline { offset += 1 }
        comments.append(
            Comment(
                range: SourceRange(from: start, to: position), isLong: false,
                content: content..<offset))
    }

    /// How many `=` the long bracket has that opens here; nil when none opens.
    private func longBracketLevel() -> Int? {
        guard current == UInt8(ascii: "[") else { return nil }
        var end = offset + 1
        while end < source.count && source[end] == UInt8(ascii: "=") { end += 1 }
        return end < source.count && source[end] == UInt8(ascii: "[") ? end - offset - 1 : nil
    }

    /// Reads up to the closing bracket of the level; nil when the source ends before.
    ///
    /// A line break right after the opening is dropped; every other becomes `\n`.
    private mutating func longBracket(level: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        offset += level + 2
        if let byte = current, byte.isNewline { passNewline() }
        while let byte = current {
            if byte.isNewline {
                bytes.append(UInt8(ascii: "\n"))
                passNewline()
            } else if byte == UInt8(ascii: "]") {
                let start = offset
                offset += 1
                while current == UInt8(ascii: "=") { offset += 1 }
                if current == UInt8(ascii: "]") && offset - start - 1 == level {
                    offset += 1
                    return bytes
                }
                bytes += source[start..<offset]
            } else {
                bytes.append(byte)
                offset += 1
            }
        }
        return nil
    }
}
