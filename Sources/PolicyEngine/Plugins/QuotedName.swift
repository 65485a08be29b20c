/// A name from outside, made fit to stand inside a message: quoted, without control and direction
/// characters, and not too long.
struct QuotedName: CustomStringConvertible {
    let description: String

    init(_ name: String) {
        var kept = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: kept.append("\u{FFFD}")
            default: kept.append(scalar)
            }
            if kept.count == 40 {
                kept.append("…")
                break
            }
        }
        description = "“\(String(kept))”"
    }
}
