import ExactNumbers
import Governance

/// What a replay has to know of an item.
final class ItemHead: Sendable {
    let id: String
    let kind: ItemKind
    /// How the item is rounded; `nil` when it is shown as computed.
    let rounding: ItemRounding?
    /// The way, where the unit is 分: then no rationals have to be divided.
    let fenMode: RoundingMode?

    init(_ definition: ItemDefinition) {
        id = definition.id
        kind = definition.kind
        rounding = definition.rounding
        fenMode = definition.rounding.flatMap { $0.unit == .fen ? $0.mode : nil }
    }
}
