/// The text of a cell together with its place, so that whoever refuses the text can say where it stands.
public struct Cell: Sendable, Hashable {
    /// The text exactly as the file has it.
    public let text: String
    /// Where it stands.
    public let place: CellPlace

    /// Joins a text to its place.
    public init(text: String, place: CellPlace) {
        self.text = text
        self.place = place
    }

    /// Whether the cell holds nothing, or only spaces.
    public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
