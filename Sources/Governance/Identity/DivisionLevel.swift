/// The level of an administrative division, from the province down to the village.
public enum DivisionLevel: Int, CaseIterable, Sendable, Comparable {
    /// 省级: provinces, autonomous regions, municipalities.
    case province = 1
    /// 地级: prefectures and cities with districts.
    case prefecture
    /// 县级: counties, districts, county-level cities.
    case county
    /// 乡级: streets, towns, townships.
    case township
    /// 村级: communities and villages.
    case village

    /// Whether the left level stands above the right one.
    public static func < (left: DivisionLevel, right: DivisionLevel) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The Chinese name, such as 乡级.
    public var chinese: String {
        switch self {
        case .province: "省级"
        case .prefecture: "地级"
        case .county: "县级"
        case .township: "乡级"
        case .village: "村级"
        }
    }
}
