public import Governance

/// Which proposed readings are confirmed without looking at each.
public enum ReadingAcceptance: String, Sendable, CaseIterable {
    /// All, with the first proposal where there are several.
    case all
    /// Those that are sure.
    case sure
    /// None: the text stands as it was scanned.
    case none

    /// Whether a reading is confirmed.
    public func accepts(_ reading: PlanReading) -> Bool {
        switch self {
        case .all: true
        case .sure: reading.sureness == .sure
        case .none: false
        }
    }
}
