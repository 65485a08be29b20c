import Governance

/// A cell as renderers lay it out: in a total it may reach over empty cells to its right.
struct RenderedCell {
    let value: DocumentCell
    let text: String
    /// The index of its first column.
    let column: Int
    /// How many columns it takes.
    let span: Int
}
