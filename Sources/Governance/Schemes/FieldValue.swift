public import ExactNumbers

/// A value of an attribute or input.
public indirect enum FieldValue: Sendable, Hashable {
    /// Text.
    case text(String)
    /// An exact number, money in 元.
    case number(Rational)
    /// Yes or no.
    case boolean(Bool)
    /// A day.
    case day(Day)
    /// Several values in order.
    case list([FieldValue])
    /// Values by name.
    case fields([String: FieldValue])
}

/// Written-out values; a number with a point is written as text, `"92.5"`, because a literal would be a binary float.
extension FieldValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    /// Text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .number(Rational(value)) }
    /// Yes or no.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension FieldValue: CustomStringConvertible {
    /// The value as a person would write it.
    public var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.description
        case .boolean(let value): value ? "是" : "否"
        case .day(let day): day.description
        case .list(let values): values.map(\.description).joined(separator: "、")
        case .fields(let fields):
            fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "、")
        }
    }
}

/// Where a fact was written down, as a person finds it: a file, a row as a spreadsheet counts, the title of a column.
public struct RecordPlace: Sendable, Hashable, CustomStringConvertible {
    /// The file, relative to the workspace.
    public let file: String
    /// The row or line, from 1; `nil` when the whole file is meant.
    public let row: Int?
    /// The title of the column.
    public let column: String?

    /// A place with what is known of it.
    public init(file: String, row: Int? = nil, column: String? = nil) {
        self.file = file
        self.row = row
        self.column = column
    }

    /// `inputs/2020-03.csv:31`.
    public var description: String { row.map { "\(file):\($0)" } ?? file }
}
