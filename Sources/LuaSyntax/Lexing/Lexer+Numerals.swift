extension Lexer {
    /// Reads a numeral: first everything that might belong to one, then whether it is one.
    ///
    /// Lua reads liberally before it judges, so that `3x` or `1..2` are malformed numerals and not
    /// two tokens.
    mutating func numeral(from start: SourcePosition) throws(LuaSyntaxError) -> Token {
        var mark = UInt8(ascii: "e")
        if current == UInt8(ascii: "0"), let second = following, second | 0x20 == UInt8(ascii: "x")
        {
            mark = UInt8(ascii: "p")
            offset += 2
        }
        while let byte = current {
            if byte | 0x20 == mark {
                offset += 1
                if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
            } else if byte.isHexDigit || byte == UInt8(ascii: ".") {
                offset += 1
            } else {
                break
            }
        }
        if let byte = current, byte.beginsName { offset += 1 }
        let bytes = source[start.offset..<offset]
        guard let numeral = Numeral(String(decoding: bytes, as: UTF8.self)) else {
            throw LuaSyntaxError(
                .malformedNumber, at: start,
                message: "“\(SourceExcerpt(bytes).text)”不是正确的数字，请检查小数点、指数或多出的字母。")
        }
        return token(.numeral, from: start, value: .numeral(numeral))
    }
}
