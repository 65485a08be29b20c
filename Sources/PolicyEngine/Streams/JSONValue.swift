/// A value inside the line that a ``JSONReader`` has just read.
///
/// It points into the line and into the reader, and makes no text before it is asked for one. It is lent:
/// it is not valid after the closure that received it returns.
public struct JSONValue {
    let line: UnsafePointer<UInt8>
    let decoded: UnsafePointer<UInt8>
    let tape: UnsafePointer<JSONToken>
    let index: Int

    @inline(__always)
    var token: JSONToken { tape[index] }

    @inline(__always)
    func value(at index: Int) -> JSONValue {
        JSONValue(line: line, decoded: decoded, tape: tape, index: index)
    }

    /// What the value is.
    public var kind: JSONKind { token.kind }

    /// Whether the value is `null`.
    public var isNull: Bool { token.kind == .null }

    /// The number of elements of a list or members of an object; 0 for others.
    public var count: Int {
        token.kind == .list || token.kind == .object ? Int(token.length) : 0
    }

    /// The bytes of a text without its quotes and escapes, of a number as written, or of a literal.
    ///
    /// Lists and objects have none.
    public var bytes: UnsafeBufferPointer<UInt8> {
        let token = token
        guard token.kind != .list, token.kind != .object else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        let start = (token.isDecoded ? decoded : line) + Int(token.offset)
        return UnsafeBufferPointer(start: start, count: Int(token.length))
    }

    /// Whether this is a text of exactly these bytes.
    public func isText(_ bytes: some Collection<UInt8>) -> Bool {
        token.kind == .text && self.bytes.elementsEqual(bytes)
    }

    /// The text, or nil when this is none.
    public var text: String? {
        token.kind == .text ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The truth value, or nil when this is none.
    public var boolean: Bool? {
        token.kind == .boolean ? token.length == 4 : nil
    }

    /// The member of that name, or nil when this is no object or has none.
    ///
    /// - Parameter key: The name, compared byte for byte.
    public subscript(key: String) -> JSONValue? {
        var key = key
        return key.withUTF8 { member($0) }
    }

    /// The member of that name, or nil when this is no object or has none.
    ///
    /// - Parameter key: The name, compared byte for byte.
    public subscript(key: StaticString) -> JSONValue? {
        guard key.hasPointerRepresentation else { return self[key.description] }
        return member(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    }

    private func member(_ key: UnsafeBufferPointer<UInt8>) -> JSONValue? {
        for (name, value) in members where name.token.length == UInt32(key.count) {
            if name.bytes.elementsEqual(key) { return value }
        }
        return nil
    }

    /// The members of an object in the order they were written; none for other kinds.
    public var members: JSONMembers {
        JSONMembers(self)
    }

    /// The elements of a list; none for other kinds.
    public var elements: JSONElements {
        JSONElements(self)
    }
}
