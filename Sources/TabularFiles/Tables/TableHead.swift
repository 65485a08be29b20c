/// The titles of a table's columns, found by title in constant time.
public struct TableHead: Sendable, Hashable {
    /// The file the table was read from, as its reader named it.
    public let file: String
    /// The titles from left to right, without spaces around them; each is unique and none is empty.
    public let titles: [String]
    private let positions: [String: Int]

    init(file: String, titles: [String]) {
        self.file = file
        self.titles = titles
        positions = Dictionary(
            zip(titles, titles.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The index, counted from 0, of the column with this title; nil when there is none.
    public func index(of title: String) -> Int? { positions[title] }
}
