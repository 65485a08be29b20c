/// A label that a `goto` may name.
struct VisibleLabel {
    let position: SourcePosition

    /// How many variables of the function are in scope where the label stands.
    let activeCount: Int
}
