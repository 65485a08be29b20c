/// The methods of exact numbers.
enum NumberMethod: String, CaseIterable, Sendable {
    case round
    case isZero = "is_zero"
    case format

    var reference: FunctionReference {
        switch self {
        case .round: FunctionReference("取舍", FunctionReference.rounding, answer: "township.exact")
        case .isZero: FunctionReference("是不是零", [], answer: "boolean")
        case .format: FunctionReference("写成金额：千分位，两位小数", [], answer: "string")
        }
    }
}
