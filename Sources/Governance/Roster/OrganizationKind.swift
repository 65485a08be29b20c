/// What an organization on the roster is.
public enum OrganizationKind: String, CaseIterable, Sendable {
    /// 镇, the township itself.
    case township
    /// 村.
    case village
    /// 社区.
    case community
    /// 村民小组 or 居民小组.
    case group
    /// 网格.
    case grid
    /// 办公室, and the centres and stations that the township runs itself.
    case office
    /// 派驻机构, a branch of a county organ in the township.
    case branch
    /// 群团组织, such as the trade union or the women's federation.
    case massOrganization = "mass-organization"
    /// 党支部, and other party organizations.
    case partyBranch = "party-branch"
    /// 集体经济组织.
    case cooperative
    /// 社会组织.
    case socialOrganization = "social-organization"
    /// 企业.
    case enterprise
    /// 其他.
    case other

    /// Reads a code such as `village` or a Chinese name such as 村 or 村委会.
    ///
    /// - Parameter text: A code or name.
    /// - Throws: `roster.organization.kind.unknown`; the message lists the names.
    public init(text: String) throws(GovernanceError) {
        let match = Self.allCases.first { $0.rawValue == text || $0.names.contains(text) }
        guard let match else {
            let known = Self.allCases.map(\.chinese).joined(separator: "、")
            throw GovernanceError(
                .organizationKindUnknown, "机构类别\(QuotedText(text))无法识别，请填写其中之一：\(known)。")
        }
        self = match
    }

    /// The Chinese name, such as 村.
    public var chinese: String { names[0] }

    /// The Chinese names that are understood, the usual one first.
    private var names: [String] {
        switch self {
        case .township: ["镇", "乡", "街道", "乡镇"]
        case .village: ["村", "行政村", "村委会", "村民委员会"]
        case .community: ["社区", "居委会", "居民委员会"]
        case .group: ["小组", "村民小组", "居民小组"]
        case .grid: ["网格"]
        case .office: ["办公室", "站所", "中心", "内设机构", "事业单位"]
        case .branch: ["派驻机构", "派出机构"]
        case .massOrganization: ["群团组织", "群团"]
        case .partyBranch: ["党支部", "党组织", "党总支"]
        case .cooperative: ["集体经济组织", "合作社"]
        case .socialOrganization: ["社会组织"]
        case .enterprise: ["企业"]
        case .other: ["其他"]
        }
    }
}
