/// How a cell looks.
public struct XLSXStyle: Sendable, Hashable {
    /// On which side, or in the middle, a cell's content stands.
    public enum Alignment: Sendable, Hashable {
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge.
        case right
    }

    /// The font's name as the spreadsheet knows it.
    public var fontName: String
    /// The font's size in points.
    public var fontSize: Double
    /// Whether the font is bold.
    public var isBold: Bool
    /// Where the content stands from left to right.
    public var alignment: Alignment
    /// Whether long text goes on in a further line of the cell.
    public var wraps: Bool
    /// Whether the cell has a thin border all around.
    public var hasBorder: Bool
    /// Whether there is a dashed line below, to cut along.
    public var hasCutLine: Bool
    /// The format of numbers, such as `#,##0.00`.
    public var numberFormat: String

    /// Makes a style; by default 宋体 of 10 points, at the left, without border.
    public init(
        fontName: String = "宋体", fontSize: Double = 10, isBold: Bool = false,
        alignment: Alignment = .left, wraps: Bool = false, hasBorder: Bool = false,
        hasCutLine: Bool = false, numberFormat: String = "General"
    ) {
        self.fontName = fontName
        self.fontSize = fontSize
        self.isBold = isBold
        self.alignment = alignment
        self.wraps = wraps
        self.hasBorder = hasBorder
        self.hasCutLine = hasCutLine
        self.numberFormat = numberFormat
    }
}
