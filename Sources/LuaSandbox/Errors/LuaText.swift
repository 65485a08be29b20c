/// Text that comes from scripts, made harmless for terminals and logs.
package enum LuaText {
    private static let limit = 1000

    /// One line of valid Unicode without control and direction characters, cut at a bounded length.
    package static func clean(_ bytes: some Collection<UInt8>) -> String {
        var answer = ""
        var count = 0
        let text = String(decoding: bytes.prefix(limit * 4), as: UTF8.self)
        for scalar in text.unicodeScalars {
            if count == limit { return answer + "…" }
            answer.unicodeScalars.append(isHarmless(scalar) ? scalar : " ")
            count += 1
        }
        return answer
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E,
            0x2066...0x2069, 0xFEFF:
            false
        default: true
        }
    }
}
