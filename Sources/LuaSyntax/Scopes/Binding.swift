/// What a name stands for, by the rules of scope.
public enum Binding: Hashable, Sendable {
    /// A local variable or parameter of the same function.
    case local(LocalVariable.ID)
    /// A local variable or parameter of a function around it.
    case upvalue(LocalVariable.ID)
    /// A global variable.
    case global
    /// A field of a local variable that the source has named `_ENV`.
    case field(ofEnvironment: LocalVariable.ID)
    /// `_ENV` itself: the table of the globals.
    case environment

    /// The local variable, of whatever function, that is named itself.
    public var variable: LocalVariable.ID? {
        switch self {
        case .local(let id), .upvalue(let id): id
        case .global, .field, .environment: nil
        }
    }
}
