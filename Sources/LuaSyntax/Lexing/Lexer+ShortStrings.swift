/// Strings in quotes and their escapes.
extension Lexer {
    /// Reads a string in single or double quotes.
    mutating func shortString(from start: SourcePosition) throws(LuaSyntaxError) -> Token {
        let quote = source[offset]
        offset += 1
        var bytes: [UInt8] = []
        while let byte = current {
            if byte == quote {
                offset += 1
                return token(.string, from: start, value: .string(bytes))
            }
            if byte.isNewline { break }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &bytes)
            } else {
                let plain = offset
                while let byte = current, byte != quote, byte != UInt8(ascii: "\\"), !byte.isNewline
                {
                    offset += 1
                }
                bytes += source[plain..<offset]
            }
        }
        throw LuaSyntaxError(
            .unfinishedString, at: start,
            message: "从这里开始的字符串在这一行没有结束，请补上引号 \(Character(Unicode.Scalar(quote)))。")
    }

    /// Carries out the escape that begins at the backslash.
    private mutating func escape(into bytes: inout [UInt8]) throws(LuaSyntaxError) {
        let start = position
        offset += 1
        guard let byte = current else { return }
        if byte.isNewline {
            passNewline()
            bytes.append(UInt8(ascii: "\n"))
            return
        }
        if byte.isDigit {
            bytes.append(try decimalEscape(from: start))
            return
        }
        offset += 1
        switch byte {
        case UInt8(ascii: "a"): bytes.append(0x07)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "v"): bytes.append(0x0B)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): bytes.append(byte)
        case UInt8(ascii: "x"): bytes.append(try hexEscape(from: start))
        case UInt8(ascii: "u"): Self.encode(try unicodeEscape(from: start), into: &bytes)
        case UInt8(ascii: "z"): passSpan()
        default:
            throw escapeError(from: start, "字符串里没有这种转义；反斜杠本身请写成 \\\\")
        }
    }

    /// Passes the spaces and line breaks after `\z`.
    private mutating func passSpan() {
        while let byte = current, byte.isSpace {
            if byte.isNewline { passNewline() } else { offset += 1 }
        }
    }

    /// `\ddd`: up to three decimal digits.
    private mutating func decimalEscape(from start: SourcePosition) throws(LuaSyntaxError) -> UInt8
    {
        var value = 0
        var digits = 0
        while digits < 3, let byte = current, byte.isDigit {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            offset += 1
            digits += 1
        }
        guard let byte = UInt8(exactly: value) else {
            throw escapeError(from: start, "反斜杠后的十进制数不能大于 255")
        }
        return byte
    }

    /// `\xXX`: exactly two hexadecimal digits.
    private mutating func hexEscape(from start: SourcePosition) throws(LuaSyntaxError) -> UInt8 {
        let high = try hexDigit(from: start)
        return high << 4 | (try hexDigit(from: start))
    }

    /// `\u{X…}`: a number below 2^31.
    private mutating func unicodeEscape(from start: SourcePosition) throws(LuaSyntaxError) -> UInt32
    {
        guard current == UInt8(ascii: "{") else { throw escapeError(from: start, "\\u 之后应是“{”") }
        offset += 1
        var value = UInt32(try hexDigit(from: start))
        while let byte = current, byte.isHexDigit {
            guard value <= 0x7FFF_FFFF >> 4 else {
                throw escapeError(from: start, "\\u{…} 里的数不能达到 2 的 31 次方")
            }
            value = value << 4 | UInt32(byte.hexDigitValue)
            offset += 1
        }
        guard current == UInt8(ascii: "}") else { throw escapeError(from: start, "\\u{ 之后缺少“}”") }
        offset += 1
        return value
    }

    private mutating func hexDigit(from start: SourcePosition) throws(LuaSyntaxError) -> UInt8 {
        guard let byte = current, byte.isHexDigit else {
            throw escapeError(from: start, "这里应是十六进制数字")
        }
        offset += 1
        return byte.hexDigitValue
    }

    private func escapeError(from start: SourcePosition, _ reason: String) -> LuaSyntaxError {
        var end = min(offset + 1, source.count)
        // A character of several bytes is quoted whole.
        while end < source.count && source[end] & 0xC0 == 0x80 { end += 1 }
        let excerpt = SourceExcerpt(source[start.offset..<end]).text
        return LuaSyntaxError(.invalidEscape, at: start, message: "“\(excerpt)”处的转义不对：\(reason)。")
    }

    /// Appends a number as UTF-8, in its original form of up to six bytes.
    private static func encode(_ value: UInt32, into bytes: inout [UInt8]) {
        guard value >= 0x80 else {
            bytes.append(UInt8(value))
            return
        }
        var rest = value
        var continuation: [UInt8] = []
        var largestInFirst: UInt32 = 0x3F
        repeat {
            continuation.append(UInt8(0x80 | (rest & 0x3F)))
            rest >>= 6
            largestInFirst >>= 1
        } while rest > largestInFirst
        bytes.append(UInt8(truncatingIfNeeded: ~largestInFirst << 1 | rest))
        bytes += continuation.reversed()
    }
}
