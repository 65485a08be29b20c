/// A local variable or parameter.
public struct LocalVariable: Hashable, Sendable {
    /// The identity of a local variable within its chunk.
    public struct ID: Hashable, Sendable {
        let index: Int
    }

    /// How a variable comes about.
    public enum Role: Hashable, Sendable {
        /// `local a`.
        case variable
        /// `local function a`.
        case function
        /// A parameter.
        case parameter
        /// The parameter of a method that is not written.
        case receiver
        /// A variable of a `for`.
        case loop
    }

    /// What an attribute makes of a variable.
    public enum Attribute: String, Hashable, Sendable, CaseIterable {
        /// It cannot be assigned.
        case constant = "const"
        /// It cannot be assigned, and is closed at the end of its scope.
        case close
    }

    /// The name.
    public let name: String

    /// Where it is declared; of a receiver, where the method is named.
    public let range: SourceRange

    /// How it comes about.
    public let role: Role

    /// The attribute, if it has one.
    public internal(set) var attribute: Attribute?

    /// How often it is read.
    public internal(set) var reads = 0

    /// How often it is assigned after its declaration.
    public internal(set) var assignments = 0

    /// Whether a function inside its scope uses it.
    public internal(set) var isCaptured = false

    /// Whether the compiler puts its value in place of its name, so that it never is an upvalue.
    var isFolded = false
}
