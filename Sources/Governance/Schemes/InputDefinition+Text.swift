import ExactNumbers

extension InputType {
    /// The type as people say it.
    public var chinese: String {
        switch self {
        case .money: "金额（元）"
        case .number: "数"
        case .integer: "整数"
        case .text: "文字"
        case .date: "日期，如 2020-03-01"
        case .boolean: "是或否"
        case .choice: "选一个"
        }
    }
}

extension InputDefinition {
    /// What it may hold, as people say it, such as `数，0 到 100`.
    public var expectation: String {
        if type == .choice { return choices.joined(separator: "、") + " 之一" }
        switch (minimum, maximum) {
        case (let low?, let high?): return "\(type.chinese)，\(low) 到 \(high)"
        case (let low?, nil): return "\(type.chinese)，不小于 \(low)"
        case (nil, let high?): return "\(type.chinese)，不大于 \(high)"
        case (nil, nil): return type.chinese
        }
    }

    /// The value that holds when nothing is supplied, as people write it; nil when it has to be supplied.
    public var defaultText: String? {
        guard let defaultValue else { return nil }
        switch defaultValue {
        case .number(let number): return number.description
        case .text(let text): return text
        case .boolean(let flag): return flag ? "是" : "否"
        case .day(let day): return day.description
        case .list, .fields: return nil
        }
    }
}
