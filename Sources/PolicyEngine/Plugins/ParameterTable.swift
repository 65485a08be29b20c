/// The named values of a parameter, in the order they were written.
///
/// Names are texts, also those made of digits.
public struct ParameterTable: Hashable, Sendable {
    /// A name with its value.
    public struct Entry: Hashable, Sendable {
        /// The name as it is written.
        public let key: String
        /// The value.
        public let value: ParameterValue
    }

    /// The entries, in the order they were written; no name stands twice.
    public let entries: [Entry]
    private let positions: [String: Int]

    init(_ entries: [Entry]) {
        self.entries = entries
        positions = Dictionary(
            entries.enumerated().map { ($0.element.key, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The names in the order they were written.
    public var keys: [String] { entries.map(\.key) }

    /// The value of a name, or nil.
    public subscript(key: String) -> ParameterValue? {
        positions[key].map { entries[$0].value }
    }
}
