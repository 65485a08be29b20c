/// Text of an identifier with full-width letters, digits and spaces turned into ASCII.
///
/// Input methods for Chinese easily leave digits in full width; they mean the same. What is not ASCII even then
/// becomes a placeholder that no identifier accepts, one for each Unicode scalar, so that places can be counted.
struct HalfWidth {
    static let placeholder: UInt8 = 0xFF

    let bytes: [UInt8]

    init(_ text: String) {
        bytes = text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0..<0x80: UInt8(scalar.value)
            case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFEE0)
            case 0x3000: UInt8(ascii: " ")
            default: Self.placeholder
            }
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether there is white space in it.
    var hasSpaces: Bool { bytes.contains { $0 == 0x20 || (0x09...0x0D).contains($0) } }

    /// The text without the given characters.
    func without(_ characters: [UInt8]) -> HalfWidth {
        HalfWidth(bytes: bytes.filter { !characters.contains($0) })
    }

    /// The place, counted from 1, of the first character that is no digit.
    var firstNonDigit: Int? { bytes.firstIndex { !Self.isDigit($0) }.map { $0 + 1 } }

    /// The place, counted from 1, of the first lower-case letter.
    var firstLowercase: Int? {
        bytes.firstIndex { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }.map { $0 + 1 }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
    }
}
