/// Writes JSON on one line into a buffer of bytes, with the commas in their places.
///
/// Text stays what it is for every reader of JSON, and shows no control or direction character to
/// anybody who looks at the line in a terminal: those are written as escapes.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer with an empty buffer.
    public init() {}

    /// Empties the buffer and keeps its storage.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Begins an object.
    public mutating func beginObject() {
        open(UInt8(ascii: "{"))
    }

    /// Ends the object that was begun last.
    public mutating func endObject() {
        close(UInt8(ascii: "}"))
    }

    /// Begins a list.
    public mutating func beginList() {
        open(UInt8(ascii: "["))
    }

    /// Ends the list that was begun last.
    public mutating func endList() {
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of the member whose value comes next.
    public mutating func key(_ name: String) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes the name of the member whose value comes next, from bytes that have to be valid UTF-8.
    public mutating func key(utf8 name: UnsafeBufferPointer<UInt8>) {
        text(utf8: name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a text.
    public mutating func text(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { JSONEscaping.append($0, to: &bytes) }
        needsComma = true
    }

    /// Writes a text from its bytes, which have to be valid UTF-8.
    public mutating func text(utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        JSONEscaping.append(utf8, to: &bytes)
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        raw(value ? "true" : "false")
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// Writes `null`.
    public mutating func null() {
        raw("null")
    }

    /// Writes a member that is a text.
    public mutating func member(_ name: String, _ text: String) {
        key(name)
        self.text(text)
    }

    /// Ends the line; what follows is a new value.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func raw(_ literal: StaticString) {
        literal.withUTF8Buffer { self.literal($0) }
    }

    /// Writes bytes that are a value of JSON already.
    mutating func literal(_ value: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}
