/// A place where a global variable is read or assigned.
public struct GlobalUse: Hashable, Sendable {
    /// What happens to the variable.
    public enum Kind: Hashable, Sendable {
        /// It is read.
        case read
        /// It is assigned.
        case assignment
        /// A `function` statement assigns it.
        case functionDefinition
    }

    /// The name.
    public let name: String

    /// Where it stands.
    public let range: SourceRange

    /// What happens to the variable.
    public internal(set) var kind: Kind
}
