/// The gender that a resident identity number states.
public enum Gender: String, CaseIterable, Sendable {
    /// 男.
    case male
    /// 女.
    case female

    /// Reads 男, 女, male or female.
    ///
    /// - Parameter text: One of the four words.
    /// - Throws: `identity.gender.unknown` for anything else.
    public init(text: String) throws(GovernanceError) {
        guard let value = Self.allCases.first(where: { $0.rawValue == text || $0.chinese == text })
        else {
            throw GovernanceError(
                .genderUnknown, "性别\(QuotedText(text))无法识别，请填写“男”或“女”。")
        }
        self = value
    }

    /// 男 or 女.
    public var chinese: String {
        switch self {
        case .male: "男"
        case .female: "女"
        }
    }
}
