import TabularFiles

/// How tables look that people fill in.
enum TableStyles {
    static let head = XLSXStyle(
        fontName: "黑体", fontSize: 11, alignment: .center, wraps: true, hasBorder: true)
    /// Text, so that a spreadsheet leaves numbers of cards and dates as they are typed.
    static let text = XLSXStyle(fontSize: 11, hasBorder: true, numberFormat: "@")
    static let note = XLSXStyle(fontSize: 11, wraps: true)

    /// How wide a column is, in digits of the standard font: its head and what stands in it fit, up to a limit.
    static func width(_ field: ImportField, showing texts: [String]) -> Double {
        let widest = (texts + [field.title]).map(DisplayWidth.of).max() ?? 0
        return max(least(field), min(42, Double(widest + 2)))
    }

    /// Room for what people write there as a rule.
    private static func least(_ field: ImportField) -> Double {
        switch field.kind {
        case .residentID, .card: 24
        case .phone, .name: 16
        case .day: 13
        case .id: field.id == "credit_code" ? 22 : 12
        case .count, .number, .boolean: 10
        case .text: 12
        }
    }

    /// The heads of columns; one that is longer than its column is wide goes on in a further line.
    static func head(_ fields: [ImportField], _ widths: [Double]) -> XLSXRow {
        let lines = zip(fields, widths).map { field, width in
            DisplayWidth.wrap(field.title, to: Int(width) - 2).count
        }
        return XLSXRow(
            fields.map { XLSXCell(.text($0.title), style: head) },
            height: Double(9 + 15 * (lines.max() ?? 1)))
    }
}
