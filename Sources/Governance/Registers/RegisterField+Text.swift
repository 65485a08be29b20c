import ExactNumbers

extension RegisterField {
    /// A value as it is kept and compared: numbers as decimals, days as `2020-03-05`, yes and no as `是` and `否`.
    public func text(of value: FieldValue) -> String { value.description }

    /// The value of a kept text; `nil` when the field's type has changed so that it is none any more.
    public func value(of text: String) -> FieldValue? {
        guard target == nil else { return .text(text) }
        switch input.type {
        case .money, .number, .integer: return (try? Rational(decimal: text)).map { .number($0) }
        case .text, .choice: return .text(text)
        case .date: return (try? Day(text: text)).map { .day($0) }
        case .boolean: return text == "是" ? true : text == "否" ? false : nil
        }
    }
}
