import Governance
import TabularFiles

/// A column as renderers lay it out: those of the table, and one for notes where rows carry any.
struct RenderedColumn {
    let title: String
    let group: String?
    let kind: DocumentTable.ColumnKind
    let alignment: DocumentTable.Alignment
    let width: Int?
    let omitsRepeats: Bool
    let isNote: Bool

    /// Whether cells may be cut or broken into lines; a number never is.
    var isFlexible: Bool { kind == .text }

    /// The width the title asks for: a long one goes on two lines rather than widen short numbers.
    var titleWidth: Int {
        let width = DisplayWidth.of(title)
        if width <= 8 || alignment == .left { return width }
        return max(8, (width + 3) / 4 * 2)
    }
}
