/// An exact decimal on its way into a table file, kept as it is written: `-1238.71`.
public struct CellNumber: Sendable, Hashable {
    /// The digits, with a leading `-` and a point where there are any.
    public let text: String

    /// Takes a decimal as written: digits, a minus sign in front, a point between digits.
    ///
    /// - Parameter text: The decimal, without thousands separators.
    /// - Throws: `table.number.invalid` for anything else.
    public init(_ text: String) throws(TableError) {
        guard Self.isPlainDecimal(text) else {
            throw TableError(
                code: .invalidNumber,
                advice:
                    "“\(TextCleaning.singleLine(String(text.prefix(40))))”不是数字。数字只用 0–9、小数点和开头的负号，不带千分位逗号。"
            )
        }
        self.text = text
    }

    /// A whole number.
    public init(_ value: Int) {
        text = String(value)
    }

    /// How many digits count, without zeros at the front and, after a point, at the end.
    var significantDigits: Int {
        var digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return digits.count
    }

    private static func isPlainDecimal(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let parts = rest.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
