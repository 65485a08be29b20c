import Governance
import TabularFiles

/// How the parts of a printed sheet look: 黑体 for what stands out, 宋体 for the rest.
enum SheetStyles {
    static let title = XLSXStyle(fontName: "黑体", fontSize: 18, alignment: .center)
    static let subtitle = XLSXStyle(fontSize: 11)
    static let centredSubtitle = XLSXStyle(fontSize: 11, alignment: .center)
    static let unit = XLSXStyle(fontSize: 11, alignment: .right)
    static let tableTitle = XLSXStyle(fontName: "黑体", fontSize: 14, alignment: .center)
    static let paragraph = XLSXStyle(fontSize: 11, wraps: true)
    static let noticeTitle = XLSXStyle(fontSize: 10, isBold: true, wraps: true)
    static let notice = XLSXStyle(fontSize: 10, wraps: true)
    static let cut = XLSXStyle(hasCutLine: true)
    static let signature = XLSXStyle(fontSize: 11)
    static let closing = XLSXStyle(fontSize: 11, isBold: true, wraps: true, hasBorder: true)
    static let head = XLSXStyle(
        fontName: "黑体", fontSize: 10, alignment: .center, wraps: true, hasBorder: true)

    static func heading(level: Int) -> XLSXStyle {
        XLSXStyle(fontName: "黑体", fontSize: level <= 1 ? 14 : 12, wraps: true)
    }

    static func body(
        _ column: RenderedColumn, _ style: DocumentTable.RowStyle
    ) -> XLSXStyle {
        let alignment: XLSXStyle.Alignment =
            switch column.alignment {
            // Masked numbers are all equally long and read best in the middle of a ruled cell.
            case .left: column.kind == .code ? .center : .left
            case .center: .center
            case .right: .right
            }
        let format =
            switch column.kind {
            case .amount: "#,##0.00"
            case .count: "#,##0"
            case .number, .text, .code, .day: "General"
            }
        return XLSXStyle(
            isBold: style != .body, alignment: alignment, wraps: column.isFlexible,
            hasBorder: true, numberFormat: format)
    }

    /// The label of a total that reaches over several columns.
    static let spannedLabel = XLSXStyle(isBold: true, alignment: .center, hasBorder: true)
}
