/// One entry of a table constructor.
public enum TableField: Sendable {
    /// A value that gets the next whole number as its key.
    case item(Expression)
    /// `name = value`.
    case named(Label, Expression)
    /// `[key] = value`.
    case keyed(key: Expression, value: Expression)
}
