import Governance

/// A register as a worker holds it: the definition and the functions behind it.
struct RegisterProgram {
    let definition: RegisterDefinition
    /// What computes fields, by their ids.
    let computing: [String: DeclaredFunction]
    /// What looks at an entry after it was made or corrected.
    let check: DeclaredFunction?
    /// What looks at an entry before a move, by the move's id.
    let moveChecks: [String: DeclaredFunction]
}
