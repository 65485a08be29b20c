import Governance

/// What of an event may name people, as one text that is sealed as a whole: the note, and the personal fields by their ids.
enum RegisterWords {
    /// The parts one behind the other.
    ///
    /// None of them has U+0000: an event with it is refused before anything is written.
    static func text(of event: RegisterEvent) -> String {
        let fields = event.personal.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return ([event.note] + fields.flatMap { [$0.key, $0.value] }).joined(separator: "\u{0}")
    }

    /// The parts of a text; `nil` when it is none of ours.
    static func parts(_ text: String) -> (note: String, personal: [String: String])? {
        let parts = text.split(separator: "\u{0}", omittingEmptySubsequences: false)
            .map(String.init)
        guard let note = parts.first, parts.count % 2 == 1 else { return nil }
        var personal: [String: String] = [:]
        for index in stride(from: 1, to: parts.count, by: 2) {
            personal[parts[index]] = parts[index + 1]
        }
        return (note, personal)
    }
}
