/// One token of a source.
public struct Token: Hashable, Sendable {
    /// What a token stands for beyond its kind.
    public enum Value: Hashable, Sendable {
        /// The kind says everything.
        case none
        /// A name, which is ASCII always.
        case name(String)
        /// The bytes of a string with its escapes carried out; any bytes may occur.
        case string([UInt8])
        /// A numeral.
        case numeral(Numeral)
    }

    /// What the token is.
    public let kind: TokenKind

    /// Where the token stands.
    public let range: SourceRange

    /// What the token stands for.
    public let value: Value
}
