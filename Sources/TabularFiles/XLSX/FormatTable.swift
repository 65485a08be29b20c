import CXLSXWriter

/// The formats of one workbook, each made once however many cells share it.
struct FormatTable {
    private let book: UnsafeMutablePointer<lxw_workbook>
    /// The formats that the standard numbers (ECMA-376 part 1, 18.8.30); programs know text by number 49.
    private static let standardFormats: [String: UInt8] = [
        "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
    ]
    private var known: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
    }

    mutating func format(for style: XLSXStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = known[style] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, style.fontName)
        format_set_font_size(format, style.fontSize)
        if style.isBold { format_set_bold(format) }
        format_set_align(format, UInt8(horizontal(style.alignment).rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if style.wraps { format_set_text_wrap(format) }
        if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if style.hasCutLine { format_set_bottom(format, UInt8(LXW_BORDER_DASHED.rawValue)) }
        if let index = Self.standardFormats[style.numberFormat] {
            format_set_num_format_index(format, index)
        } else {
            format_set_num_format(format, style.numberFormat)
        }
        known[style] = format
        return format
    }

    private func horizontal(_ alignment: XLSXStyle.Alignment) -> lxw_format_alignments {
        switch alignment {
        case .left: LXW_ALIGN_LEFT
        case .center: LXW_ALIGN_CENTER
        case .right: LXW_ALIGN_RIGHT
        }
    }
}
