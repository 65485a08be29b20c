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
        let digits = Array("0123456789abcdef")
        text = String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The digits.
    public var description: String { text }

    /// The first twelve digits, as papers and lists show them.
    public var short: String { String(text.prefix(12)) }
}
