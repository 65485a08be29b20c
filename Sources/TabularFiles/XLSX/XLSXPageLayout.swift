/// How a sheet prints on A4: as wide as the page unless a scale is given, as many pages long as it needs.
public struct XLSXPageLayout: Sendable, Hashable {
    /// Whether the long side of the paper is on top.
    public var isLandscape: Bool
    /// The free border above, in millimetres.
    public var topMargin: Double
    /// The free border below, in millimetres.
    public var bottomMargin: Double
    /// The free border on the left, in millimetres.
    public var leftMargin: Double
    /// The free border on the right, in millimetres.
    public var rightMargin: Double
    /// The rows, counted from 0, that stand on top of every page; nil for none.
    public var repeatedRows: ClosedRange<Int>?
    /// Whether every page says below which one it is: 第 1 页 共 3 页.
    public var numbersPages: Bool
    /// The size in print, in percent; nil makes the sheet as wide as the page.
    public var scale: Int?
    /// The rows, counted from 0, with which a page begins; only with a scale, as spreadsheets that fit the width choose
    /// the breaks themselves.
    public var breaks: [Int]

    /// Makes a layout.
    public init(
        isLandscape: Bool = false, topMargin: Double = 18, bottomMargin: Double = 18,
        leftMargin: Double = 15, rightMargin: Double = 15, repeatedRows: ClosedRange<Int>? = nil,
        numbersPages: Bool = true, scale: Int? = nil, breaks: [Int] = []
    ) {
        self.isLandscape = isLandscape
        self.topMargin = topMargin
        self.bottomMargin = bottomMargin
        self.leftMargin = leftMargin
        self.rightMargin = rightMargin
        self.repeatedRows = repeatedRows
        self.numbersPages = numbersPages
        self.scale = scale
        self.breaks = breaks
    }
}
