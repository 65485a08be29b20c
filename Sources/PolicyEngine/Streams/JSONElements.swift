/// The elements of a list in a line of JSON.
public struct JSONElements: Sequence, IteratorProtocol {
    private var upcoming: JSONValue
    private let end: Int

    init(_ list: JSONValue) {
        upcoming = list.value(at: list.index + 1)
        end = list.kind == .list ? Int(list.token.next) : 0
    }

    /// The next element, or nil at the end.
    public mutating func next() -> JSONValue? {
        guard upcoming.index < end else { return nil }
        let element = upcoming
        upcoming = element.value(at: Int(element.token.next))
        return element
    }
}
