/// A paragraph whose characters know their places, also when it runs over several lines.
struct PlacedText: Sendable, Hashable {
    private(set) var characters: [Character] = []
    private(set) var places: [TextPlace] = []

    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }
    var count: Int { characters.count }

    init() {}

    /// A line without the blanks at its ends.
    init(_ line: some StringProtocol, number: Int) {
        for (index, character) in line.enumerated() {
            characters.append(character)
            places.append(TextPlace(line: number, column: index + 1))
        }
        self = trimmed()
    }

    /// A text as it is, in the first line.
    init(verbatim text: String) {
        characters = Array(text)
        places = characters.indices.map { TextPlace(line: 1, column: $0 + 1) }
    }

    subscript(index: Int) -> Character { characters[index] }

    /// The character at an index; `nil` beyond either end.
    func at(_ index: Int) -> Character? {
        characters.indices.contains(index) ? characters[index] : nil
    }

    /// A part with its places.
    subscript(range: Range<Int>) -> PlacedText {
        var part = PlacedText()
        part.characters = Array(characters[range])
        part.places = Array(places[range])
        return part
    }

    mutating func append(_ other: PlacedText) {
        characters += other.characters
        places += other.places
    }

    /// The part without blanks at its ends.
    func trimmed() -> PlacedText {
        var range = characters.indices
        while let first = range.first, characters[first].isWhitespace {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, characters[last].isWhitespace {
            range = range.lowerBound..<last
        }
        return self[range]
    }

    /// Where some characters stand, from an index on.
    func firstIndex(of wanted: [Character], from start: Int = 0) -> Int? {
        guard !wanted.isEmpty, count >= wanted.count, start <= count - wanted.count else {
            return nil
        }
        return (start...count - wanted.count).first { index in
            wanted.indices.allSatisfy { characters[index + $0] == wanted[$0] }
        }
    }

    /// All places of some characters that do not overlap.
    func indices(of wanted: [Character]) -> [Int] {
        var found: [Int] = []
        var start = 0
        while let index = firstIndex(of: wanted, from: start) {
            found.append(index)
            start = index + wanted.count
        }
        return found
    }
}
