/// One piece of a document.
public enum DocumentBlock: Sendable, Hashable {
    /// A heading; level 1 is the highest.
    case heading(level: Int, text: String)
    /// Running text.
    case paragraph(String)
    /// A table.
    case table(DocumentTable)
    /// Places to sign, side by side.
    case signatures([SignatureLine])
    /// A list that asks for attention, such as the records that were set aside.
    case notice(DocumentNotice)
    /// Figures as bars.
    case chart(DocumentChart)
    /// A result with the expression it came from and the sources of its figures.
    case calculation(DocumentCalculation)
    /// Many pieces of the same kind among which a reader looks one up by name.
    case entries(DocumentEntries)
}
