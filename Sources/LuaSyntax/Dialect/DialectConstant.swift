/// A numeral that stands for an exact number.
public struct DialectConstant: Hashable, Sendable {
    /// The numeral as written, decimal or hexadecimal, without sign.
    public let text: String

    /// Where it is written first.
    public let position: SourcePosition
}
