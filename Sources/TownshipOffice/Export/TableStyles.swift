import TabularFiles

/// How tables look that people fill in.
enum TableStyles {
    static let head = XLSXStyle(
        fontName: "黑体", fontSize: 11, alignment: .center, wraps: true, hasBorder: true)
    /// Text, so that a spreadsheet leaves numbers of cards and dates as they are typed.
    static let text = XLSXStyle(fontSize: 11, hasBorder: true, numberFormat: "@")
    static let note = XLSXStyle(fontSize: 11, wraps: true)

    /// In digits of the standard font.
    static func width(_ field: ImportField) -> Double {
        switch field.kind {
        case .residentID, .card: 24
        case .phone: 16
        case .day: 13
        case .name: 16
        case .id: 12
        case .count, .number, .boolean: max(10, Double(field.title.count * 2 + 2))
        case .text: max(12, Double(min(20, field.title.count) * 2 + 2))
        }
    }
}
