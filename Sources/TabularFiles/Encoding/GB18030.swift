import Foundation

/// GB18030 by Foundation's tables, behind a check of the byte structure of our own.
///
/// The check is needed because Foundation also takes the byte 0x80, which GB18030 does not know,
/// and because it says only that something is wrong, not where.
enum GB18030 {
    private static let encoding = String.Encoding(rawValue: 0x8000_0632)

    /// Decodes bytes, or tells the first line (from 1) that is not GB18030.
    static func decode(_ bytes: [UInt8]) -> Result<String, MalformedLine> {
        if let line = firstMalformedLine(bytes) { return .failure(MalformedLine(number: line)) }
        if let text = String(data: Data(bytes), encoding: encoding) { return .success(text) }
        // A byte 0x0A is never part of a longer character, so lines may be tried one by one.
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            if String(data: Data(line), encoding: encoding) == nil { break }
        }
        return .failure(MalformedLine(number: number))
    }

    /// Encodes a text; nil when it holds a character that would come back as another one.
    static func encode(_ text: String) -> [UInt8]? {
        // The private-use characters that the 2005 and 2022 editions replaced still encode, but
        // to bytes that now mean something else; so what was written is read back and compared.
        guard let data = text.data(using: encoding),
            let again = String(data: data, encoding: encoding),
            again.utf8.elementsEqual(text.utf8)
        else { return nil }
        return Array(data)
    }

    struct MalformedLine: Error {
        let number: Int
    }

    private static func firstMalformedLine(_ bytes: [UInt8]) -> Int? {
        var line = 1
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                if lead == 0x0A { line += 1 }
                index += 1
                continue
            }
            guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else { return line }
            let second = bytes[index + 1]
            if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) {
                index += 2
                continue
            }
            guard (0x30...0x39).contains(second), index + 3 < bytes.count,
                (0x81...0xFE).contains(bytes[index + 2]),
                (0x30...0x39).contains(bytes[index + 3])
            else { return line }
            index += 4
        }
        return nil
    }
}
