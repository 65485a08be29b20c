/// The SHA-256 of some bytes: two contents with one digest are the same content.
public struct ContentDigest: Sendable, Hashable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let text: String

    /// A digest as it is written.
    ///
    /// - Parameter text: 64 lower-case hexadecimal digits; anything else is `nil`.
    public init?(text: String) {
        let digits = text.utf8
        guard digits.count == 64,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The bytes of a digest, 32 of them.
    ///
    /// - Parameter bytes: What SHA-256 answers.
    public init(bytes: some Collection<UInt8>) {
        precondition(bytes.count == 32, "a SHA-256 has 32 bytes")
        // Without an array for each byte: a register that is brought in makes a million digests.
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in Array(bytes) {
            digits.append(Self.digit(byte >> 4))
            digits.append(Self.digit(byte & 15))
        }
        text = String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x61 - 10 + value
    }

    /// The digits.
    public var description: String { text }

    /// The first twelve digits, as papers and lists show them.
    public var short: String { String(text.prefix(12)) }
}
