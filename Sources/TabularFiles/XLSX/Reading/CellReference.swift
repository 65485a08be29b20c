/// A place as workbooks write it: `B12`, or an area `A1:C3`.
struct CellReference {
    /// Counted from 1.
    let row: Int
    /// Counted from 1.
    let column: Int

    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        var hasDigits = false
        for unit in text.utf8 where unit != UInt8(ascii: "$") {
            switch unit {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits && column < 100_000:
                column = column * 26 + Int(unit - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 100_000_000:
                hasDigits = true
                row = row * 10 + Int(unit - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        self.row = row
        self.column = column
    }

    static func area(_ text: String) -> XLSXArea? {
        let corners = text.split(separator: ":").compactMap(CellReference.init)
        guard corners.count == 2, corners[0].row <= corners[1].row,
            corners[0].column <= corners[1].column
        else { return nil }
        return XLSXArea(
            rows: (corners[0].row - 1)...(corners[1].row - 1),
            columns: (corners[0].column - 1)...(corners[1].column - 1))
    }
}
