/// The paper a document is printed on: A4, upright or across, with its margins.
public struct PageSetup: Sendable, Hashable {
    /// How the paper is turned.
    public enum Orientation: String, Sendable, Hashable, CaseIterable {
        /// The short side on top.
        case portrait
        /// The long side on top.
        case landscape
    }

    /// The free borders of a page, in millimetres.
    public struct Margins: Sendable, Hashable {
        /// Above, below, left and right.
        public let top, bottom, left, right: Int

        /// Margins that leave enough room on either turn of the paper.
        ///
        /// - Parameters:
        ///   - top: The upper margin in millimetres.
        ///   - bottom: The lower margin in millimetres.
        ///   - left: The left margin in millimetres.
        ///   - right: The right margin in millimetres.
        /// - Throws: `document.page.margins` for a margin that is negative or wider than 80 mm.
        public init(top: Int, bottom: Int, left: Int, right: Int) throws(DocumentError) {
            for margin in [top, bottom, left, right] where !(0...80).contains(margin) {
                throw DocumentError(.pageMargins, "页边距 \(margin) 毫米不合适，请在 0 到 80 毫米之间选取。")
            }
            self.init(unchecked: top, bottom, left, right)
        }

        /// Narrow margins that leave most of the sheet to the table and room for holes to bind.
        public static let sheet = Margins(unchecked: 18, 18, 15, 15)

        private init(unchecked top: Int, _ bottom: Int, _ left: Int, _ right: Int) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
        }
    }

    /// How the paper is turned.
    public let orientation: Orientation
    /// The free borders.
    public let margins: Margins

    /// Makes a page set-up.
    public init(orientation: Orientation = .portrait, margins: Margins = .sheet) {
        self.orientation = orientation
        self.margins = margins
    }
}
