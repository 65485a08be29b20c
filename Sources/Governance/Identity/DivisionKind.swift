/// What a division of the two lowest levels is, as the range of its number tells.
public enum DivisionKind: String, CaseIterable, Sendable {
    /// A street office, 001 to 099 at township level.
    case street
    /// A town, 100 to 199 at township level.
    case town
    /// A rural township, 200 to 399 at township level.
    case ruralTownship = "rural-township"
    /// A unit in which government and enterprise are one, 400 to 599 at township level.
    case governmentEnterprise = "government-enterprise"
    /// A residents' community, 001 to 199 at village level.
    case community
    /// A village, 200 to 399 at village level.
    case village
    /// A number outside these ranges.
    case other

    init(townshipNumber number: Int) {
        self =
            switch number {
            case 1...99: .street
            case 100...199: .town
            case 200...399: .ruralTownship
            case 400...599: .governmentEnterprise
            default: .other
            }
    }

    init(villageNumber number: Int) {
        self =
            switch number {
            case 1...199: .community
            case 200...399: .village
            default: .other
            }
    }

    /// The Chinese name, such as 镇.
    public var chinese: String {
        switch self {
        case .street: "街道"
        case .town: "镇"
        case .ruralTownship: "乡"
        case .governmentEnterprise: "政企合一单位"
        case .community: "社区"
        case .village: "村"
        case .other: "其他"
        }
    }
}
