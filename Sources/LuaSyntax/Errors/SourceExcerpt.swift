/// A piece of a source made fit for a message: short, one line, and harmless on a terminal.
struct SourceExcerpt {
    /// How many characters of the source a message quotes at most.
    static let longest = 40

    let text: String

    init(_ bytes: some Sequence<UInt8>) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var text = ""
        var count = 0
        decoding: while true {
            let next: String
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): next = Self.harmless(scalar)
            // What is no UTF-8 is shown as a replacement character: the place tells the rest.
            case .error: next = "\u{FFFD}"
            case .emptyInput: break decoding
            }
            text += count < Self.longest ? next : "…"
            if count == Self.longest { break }
            count += 1
        }
        self.text = text
    }

    /// A character as itself, or as an escape when a terminal might obey it rather than show it.
    private static func harmless(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: String(scalar)
        }
    }
}
