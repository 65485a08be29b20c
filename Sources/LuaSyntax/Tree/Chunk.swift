/// A whole source as a syntax tree, with its comments and the variables of its scopes.
///
/// The tree is never deeper than `LuaLimits.nesting` allows: what Lua reads in a loop (`a + b + c`,
/// `a.b.c()`) is a list here, not a chain of nodes. So a tree can be walked and released recursively
/// whatever its source was.
public struct Chunk: Sendable {
    /// The bytes that were parsed.
    public let source: [UInt8]

    /// The main function: it takes variable arguments.
    public let main: FunctionBody

    /// The comments, as they stand in the source.
    public let comments: [Comment]

    /// Every local variable and parameter; a `LocalVariable.ID` is an index of this list.
    public let locals: [LocalVariable]

    /// Every place where a global variable is read or assigned, as they stand in the source.
    public let globalUses: [GlobalUse]

    /// The limits under which the source was accepted.
    public let limits: LuaLimits

    /// A local variable by its identity.
    ///
    /// - Parameter id: An identity that came from this chunk.
    public subscript(id: LocalVariable.ID) -> LocalVariable { locals[id.index] }

    /// The text of a stretch, with replacement characters for what is no UTF-8.
    ///
    /// - Parameter offsets: Offsets into the source.
    /// - Returns: The text.
    public func text(_ offsets: Range<Int>) -> String {
        String(decoding: source[offsets], as: UTF8.self)
    }

    /// The first byte of a line.
    ///
    /// - Parameter line: The line, counted from 1; beyond the last line, the end of the source.
    /// - Returns: Its place.
    public func startOfLine(_ line: Int) -> SourcePosition {
        var offset = 0
        var current = 1
        while current < line && offset < source.count {
            let byte = source[offset]
            offset += 1
            guard byte.isNewline else { continue }
            if offset < source.count, source[offset].isNewline, source[offset] != byte {
                offset += 1
            }
            current += 1
        }
        return SourcePosition(offset: offset, line: line, column: 1)
    }
}
