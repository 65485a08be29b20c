/// Text from outside, made fit to stand inside a message.
///
/// A message reaches terminals and logs, so control and direction characters are left out, and a long
/// text is cut so that the advice after it stays visible.
struct QuotedText: CustomStringConvertible {
    private static let limit = 40

    let text: String

    init(_ text: String) {
        self.text = text
    }

    var description: String {
        var kept = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: continue
            default: break
            }
            if count == Self.limit {
                kept.append("…")
                break
            }
            kept.append(scalar)
            count += 1
        }
        return "“\(String(kept))”"
    }
}
