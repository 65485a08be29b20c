/// Which characters a text of JSON shows as escapes.
///
/// RFC 8259 asks for quotes, backslashes and control characters. Beyond these the C1 controls, DEL, the
/// line separators, direction marks and non-characters are escaped: the line stays one line everywhere, and
/// a terminal shows what is there.
enum JSONEscaping {
    /// Appends a quoted text.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var run = 0
        var position = 0
        while position < text.count {
            let length = escapedLength(text, at: position)
            if length == 0 {
                position += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<position]))
            escape(text, at: position, length: length, to: &bytes)
            position += length
            run = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
        bytes.append(UInt8(ascii: "\""))
    }

    /// The number of bytes to replace at a position, or 0 when the byte stays.
    @inline(__always)
    private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let byte = text[position]
        if byte < 0x80 {
            let isEscaped =
                byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"")
                || byte == UInt8(ascii: "\\")
            return isEscaped ? 1 : 0
        }
        // Only these lead bytes begin a character that is escaped; all others, and continuation bytes, stay.
        switch byte {
        case 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: return escapedSequence(text, at: position)
        default: return 0
        }
    }

    private static func escapedSequence(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Int {
        let length = text[position] < 0xE0 ? 2 : text[position] < 0xF0 ? 3 : 4
        guard position + length <= text.count else { return 0 }
        switch scalar(text, at: position, length: length) {
        case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
            0xFDD0...0xFDEF, 0xFEFF:
            return length
        case let value: return value & 0xFFFE == 0xFFFE ? length : 0
        }
    }

    private static func scalar(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int
    ) -> UInt32 {
        if length == 1 { return UInt32(text[position]) }
        var value = UInt32(text[position]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for index in position + 1..<position + length {
            value = value << 6 | UInt32(text[index] & 0x3F)
        }
        return value
    }

    private static func escape(
        _ text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int, to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "\\"))
        switch scalar(text, at: position, length: length) {
        case 0x22: bytes.append(UInt8(ascii: "\""))
        case 0x5C: bytes.append(UInt8(ascii: "\\"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case let value where value > 0xFFFF:
            appendUnit(0xD7C0 + value >> 10, to: &bytes)
            bytes.append(UInt8(ascii: "\\"))
            appendUnit(0xDC00 + value & 0x3FF, to: &bytes)
        case let value: appendUnit(value, to: &bytes)
        }
    }

    private static func appendUnit(_ unit: UInt32, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "u"))
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(unit >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
