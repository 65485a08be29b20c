/// Texts that are hashed and signed: each part with its length, so that no two lists of parts have the same text.
package enum CanonicalText {
    /// The text of some parts.
    package static func of(_ parts: [String]) -> String {
        parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
    }
}
