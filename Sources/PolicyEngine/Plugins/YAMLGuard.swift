/// Looks at the bytes of a file before the YAML library does, for what would make the library work
/// beyond all proportion.
///
/// The library compares the keys of every mapping by everything inside them. With aliases or collections as keys
/// that grows without bound (a billion laughs), and it happens before anybody can look at the result. Files with
/// more than a few places where such a thing could begin are refused here; a few do no harm, and are
/// refused exactly when the result is walked through.
struct YAMLGuard {
    /// So many suspicious places are harmless, whatever they turn out to be: more in a file of usual size.
    private var harmless: Int { bytes.count <= 1 << 16 ? 8 : 2 }

    let bytes: UnsafeBufferPointer<UInt8>

    /// The reason why a file must not be handed to the library, and its line.
    enum Refusal {
        case aliases(line: Int)
        case complexKeys(line: Int)
    }

    func refusal() -> Refusal? {
        let harmless = harmless
        var (line, anchors, aliases, keys) = (1, 0, 0, 0)
        var previous = UInt8(ascii: "\n")
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "&") where beginsToken(after: previous): anchors += 1
            case UInt8(ascii: "*") where beginsToken(after: previous): aliases += 1
            case UInt8(ascii: "?") where beginsToken(after: previous) && isSpace(at: index + 1):
                keys += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if isKey(after: index) { keys += 1 }
            default: break
            }
            if aliases > harmless, anchors > 0 { return .aliases(line: line) }
            if keys > harmless { return .complexKeys(line: line) }
            previous = byte
        }
        return nil
    }

    private func beginsToken(after previous: UInt8) -> Bool {
        switch previous {
        case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
            UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"),
            UInt8(ascii: "}"):
            true
        default:
            // The last byte of a BOM, or of one of the line breaks that only YAML knows.
            previous >= 0x80
        }
    }

    private func isSpace(at index: Int) -> Bool {
        index >= bytes.count || bytes[index] <= 0x20
    }

    /// Whether a colon follows on the same line, which makes a key of the collection that ends here.
    private func isKey(after index: Int) -> Bool {
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }
}
