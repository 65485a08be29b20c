/// The kinds of value that JSON has.
public enum JSONKind: UInt8, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// A string.
    case text
    /// An array.
    case list
    /// An object.
    case object
}
