/// A refusal by this module: a code to match, what it is about, and a message for staff.
public struct NumberError: Error, Hashable, Sendable {
    /// The stable code.
    public let code: NumberErrorCode
    /// The numeral, exponent, step or field that was refused, shortened and freed of control
    /// characters; `nil` where the code says it all.
    public let subject: String?
    /// The place of the offending weight or piece, counted from 1.
    public let position: Int?

    init(_ code: NumberErrorCode, about subject: String? = nil, at position: Int? = nil) {
        self.code = code
        self.subject = subject.map(Self.shortened)
        self.position = position
    }

    /// Texts of plugins and data end up in terminals and logs, so nothing invisible passes.
    private static func shortened(_ text: String) -> String {
        var result = ""
        for (count, scalar) in text.unicodeScalars.enumerated() {
            guard count < 40 else { return result + "…" }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                result.unicodeScalars.append("\u{FFFD}")
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
