import ExactNumbers

extension JSONWriter {
    /// Writes a value with all that is inside it.
    ///
    /// A number that is no terminating decimal is written as the text of its quotient.
    public mutating func value(_ value: DataValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let value): decimal(value.description)
        case .text(let value): text(value)
        case .list(let values):
            beginList()
            for value in values { self.value(value) }
            endList()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    /// Writes a value of another line with all that is inside it; numbers stay as they were written.
    public mutating func value(_ value: JSONValue) {
        switch value.kind {
        case .text: text(utf8: value.bytes)
        case .null, .boolean, .number: literal(value.bytes)
        case .list:
            beginList()
            for element in value.elements { self.value(element) }
            endList()
        case .object:
            beginObject()
            for (key, value) in value.members {
                self.key(utf8: key.bytes)
                self.value(value)
            }
            endObject()
        }
    }

    private mutating func decimal(_ digits: String) {
        guard !digits.utf8.contains(UInt8(ascii: "/")) else { return text(digits) }
        var digits = digits
        digits.withUTF8 { literal($0) }
    }
}
