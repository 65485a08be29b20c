/// Floats as Lua writes them: at most 14 significant digits, a whole one with `.0`.
enum FloatText {
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        if value.rounded() == value, value.magnitude < 1e15 { return "\(Int64(value)).0" }
        return "\(value)"
    }
}
