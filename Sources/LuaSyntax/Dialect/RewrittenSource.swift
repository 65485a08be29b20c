/// A source of the dialect as plain Lua, every token still on its line.
public struct RewrittenSource: Hashable, Sendable {
    /// The bytes to be compiled.
    public let bytes: [UInt8]

    /// The exact numbers, in the order of their indices from 1; no text occurs twice.
    public let constants: [DialectConstant]

    /// The source as text, with replacement characters for what is no UTF-8.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
