public import ExactNumbers

/// What an item does to the net amount.
public enum ItemKind: String, CaseIterable, Sendable {
    /// Adds to gross.
    case pay
    /// Is taken off gross.
    case deduction
    /// Is borne by the payer on top of gross.
    case employer
    /// Is shown and not paid.
    case info

    /// The kind as people say it.
    public var chinese: String {
        switch self {
        case .pay: "应发"
        case .deduction: "扣款"
        case .employer: "单位承担"
        case .info: "参考"
        }
    }
}

/// How an amount is rounded: to which step, and which way.
public struct ItemRounding: Sendable, Hashable {
    /// The step.
    public let unit: RoundingUnit
    /// The way.
    public let mode: RoundingMode

    /// A rounding; to 分 half-up unless said otherwise.
    public init(unit: RoundingUnit = .fen, mode: RoundingMode = .halfUp) {
        self.unit = unit
        self.mode = mode
    }

    /// As people say it, such as `四舍五入到分`.
    public var chinese: String {
        let way =
            switch mode {
            case .halfUp: "四舍五入到"
            case .halfEven: "四舍六入五成双到"
            case .down: "舍去尾数到"
            case .up: "进位到"
            }
        let step =
            switch unit {
            case .fen: "分"
            case .jiao: "角"
            case .yuan: "元"
            default: "\(unit.step)元"
            }
        return way + step
    }
}

/// How an item is declared to follow the days served.
public enum ItemProration: Sendable, Hashable {
    /// One of the ways the contract names.
    case standard(Proration)
    /// A function of the plugin weighs each part.
    case function
}

/// One line of a statement, as the plugin declares it.
public struct ItemDefinition: Sendable, Hashable {
    /// The item's id, unique within its scheme.
    public let id: String
    /// The name that people see.
    public let title: String
    /// What it does to the net amount.
    public let kind: ItemKind
    /// How it is rounded; `nil` for an `info` item that is shown as computed.
    public let rounding: ItemRounding?
    /// How it follows the days served.
    public let proration: ItemProration
    /// The document and clause it carries out.
    public let basis: String?

    /// A definition with all its parts.
    public init(
        id: String, title: String, kind: ItemKind = .pay, rounding: ItemRounding? = ItemRounding(),
        proration: ItemProration = .standard(.none), basis: String? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.rounding = rounding
        self.proration = proration
        self.basis = basis
    }

    /// True when the period is cut into parts for this item.
    public var isProrated: Bool { proration != .standard(.none) }
}

/// How a pool's total is shared.
public enum PoolSharing: String, CaseIterable, Sendable {
    /// Over all subjects of the run.
    case run
    /// Over the subjects of one organization.
    case organization
}

/// A total that is split over subjects by weight.
public struct PoolDefinition: Sendable, Hashable {
    /// The pool's id.
    public let id: String
    /// The name that people see.
    public let title: String
    /// Who shares it.
    public let sharing: PoolSharing

    /// A definition with all its parts.
    public init(id: String, title: String, sharing: PoolSharing) {
        self.id = id
        self.title = title
        self.sharing = sharing
    }
}
