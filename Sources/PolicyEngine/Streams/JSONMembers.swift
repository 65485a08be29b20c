/// The members of an object in a line of JSON, in the order they were written.
public struct JSONMembers: Sequence, IteratorProtocol {
    private var upcoming: JSONValue
    private let end: Int

    init(_ object: JSONValue) {
        upcoming = object.value(at: object.index + 1)
        end = object.kind == .object ? Int(object.token.next) : 0
    }

    /// The next name and value, or nil at the end.
    public mutating func next() -> (key: JSONValue, value: JSONValue)? {
        guard upcoming.index < end else { return nil }
        let key = upcoming
        let value = key.value(at: key.index + 1)
        upcoming = value.value(at: Int(value.token.next))
        return (key, value)
    }
}
