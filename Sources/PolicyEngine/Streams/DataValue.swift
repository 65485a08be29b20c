public import ExactNumbers

/// A value as people supply it: what JSON can say, with exact numbers.
///
/// The subjects of an evaluation and those of test cases take this shape, wherever they were written.
public indirect enum DataValue: Hashable, Sendable {
    /// Nothing: the same as leaving the value out.
    case null
    /// True or false.
    case boolean(Bool)
    /// A number, exactly the decimal that was written.
    case number(Rational)
    /// A text; dates are texts too.
    case text(String)
    /// Values in order.
    case list([DataValue])
    /// Named values in the order they were written; no name stands twice.
    case object([Member])

    /// A named value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var key: String
        /// The value.
        public var value: DataValue

        /// A named value.
        public init(key: String, value: DataValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of a member, or nil when this is no object or has none of that name.
    public subscript(key: String) -> DataValue? {
        members?.first { $0.key == key }?.value
    }

    /// The members, or nil when this is no object.
    public var members: [Member]? {
        if case .object(let members) = self { return members }
        return nil
    }

    /// The elements, or nil when this is no list.
    public var elements: [DataValue]? {
        if case .list(let elements) = self { return elements }
        return nil
    }

    /// The text, or nil when this is none.
    public var text: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// The number, or nil when this is none.
    public var number: Rational? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// The truth value, or nil when this is none.
    public var boolean: Bool? {
        if case .boolean(let boolean) = self { return boolean }
        return nil
    }

    /// Whether this is nothing.
    public var isNull: Bool {
        self == .null
    }
}
