/// One value of a line as it lies on the tape: where its bytes are, and where the value after it is.
struct JSONToken {
    /// Where the bytes begin: of a string's content, a number, a literal; unused for others.
    var offset: UInt32
    /// The number of bytes; of a list or object the number of elements or members.
    var length: UInt32
    /// The index of the token after this value and all that is inside it.
    var next: UInt32
    /// What the value is.
    var kind: JSONKind
    /// Whether the bytes are in the buffer of strings that had escapes, not in the line.
    var isDecoded: Bool
}
