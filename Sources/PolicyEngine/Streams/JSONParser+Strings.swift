/// Strings: most are left where they are in the line; those with escapes are decoded once.
extension JSONParser {
    mutating func parseString() throws(JSONFault) {
        position += 1
        let start = position
        try skipPlainText()
        guard position < end else { throw fault(.unfinished) }
        if base[position] == UInt8(ascii: "\"") {
            append(.text, from: start, length: position - start)
            position += 1
        } else {
            try decodeString(from: start)
        }
    }

    /// Goes on to the next quote or backslash, and sees to it that everything before is valid text.
    private mutating func skipPlainText() throws(JSONFault) {
        // A local copy stays in a register; this loop sees most bytes of a line.
        var here = position
        defer { position = here }
        while here < end {
            let byte = base[here]
            if byte < 0x80 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
                if byte < 0x20 { throw JSONFault(reason: .control, offset: here) }
                here += 1
            } else {
                let length = UTF8Sequence.length(at: base + here, available: end - here)
                guard length > 0 else { throw JSONFault(reason: .encoding, offset: here) }
                here += length
            }
        }
    }

    private mutating func decodeString(from start: Int) throws(JSONFault) {
        let first = decoded.count
        var run = start
        while true {
            decoded.append(
                contentsOf: UnsafeBufferPointer(start: base + run, count: position - run))
            guard position < end else { throw fault(.unfinished) }
            if base[position] == UInt8(ascii: "\"") { break }
            try decodeEscape()
            run = position
            try skipPlainText()
        }
        position += 1
        append(.text, from: first, length: decoded.count - first, isDecoded: true)
    }

    private mutating func decodeEscape() throws(JSONFault) {
        guard position + 1 < end else { throw fault(.unfinished) }
        let byte: UInt8
        switch base[position + 1] {
        case UInt8(ascii: "\""): byte = UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): byte = UInt8(ascii: "\\")
        case UInt8(ascii: "/"): byte = UInt8(ascii: "/")
        case UInt8(ascii: "b"): byte = 0x08
        case UInt8(ascii: "f"): byte = 0x0C
        case UInt8(ascii: "n"): byte = 0x0A
        case UInt8(ascii: "r"): byte = 0x0D
        case UInt8(ascii: "t"): byte = 0x09
        case UInt8(ascii: "u"): return try decodeUnicodeEscape()
        default: throw fault(.escape)
        }
        decoded.append(byte)
        position += 2
    }

    private mutating func decodeUnicodeEscape() throws(JSONFault) {
        let first = try hexadecimal(at: position + 2)
        var scalar = first
        var length = 6
        switch first {
        case 0xD800...0xDBFF:
            guard position + 7 < end, base[position + 6] == UInt8(ascii: "\\"),
                base[position + 7] == UInt8(ascii: "u")
            else { throw fault(.surrogate) }
            let second = try hexadecimal(at: position + 8)
            guard (0xDC00...0xDFFF).contains(second) else { throw fault(.surrogate) }
            scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            length = 12
        case 0xDC00...0xDFFF:
            throw fault(.surrogate)
        default: break
        }
        guard let unicode = Unicode.Scalar(scalar) else { throw fault(.surrogate) }
        decoded.append(contentsOf: UTF8.encode(unicode) ?? .init())
        position += length
    }

    private func hexadecimal(at offset: Int) throws(JSONFault) -> UInt32 {
        guard offset + 4 <= end else { throw fault(.unfinished) }
        var value: UInt32 = 0
        for index in offset..<offset + 4 {
            let digit: UInt8
            switch base[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = base[index] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = base[index] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = base[index] - UInt8(ascii: "A") + 10
            default: throw fault(.escape)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
