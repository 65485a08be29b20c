import Governance
import TabularFiles

extension CellValue {
    /// What a file holds for a document's cell: amounts and numbers as numbers, everything else as text.
    init(_ cell: DocumentCell) {
        switch cell {
        case .empty: self = .empty
        case .text(let text): self = text.isEmpty ? .empty : .text(text)
        case .day: self = .text(cell.plain)
        case .amount, .number:
            // A quotient such as 1/3 has no decimal form and stays readable as text.
            if let number = try? CellNumber(cell.plain) {
                self = .number(number)
            } else {
                self = .text(cell.plain)
            }
        }
    }
}
