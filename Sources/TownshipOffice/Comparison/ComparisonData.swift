import ExactNumbers
import Governance
public import PolicyEngine

/// A comparison as data, in a fixed order of keys, for `--format json`.
public enum ComparisonData {
    /// The data of a comparison.
    ///
    /// Identity and account numbers are not part of it.
    public static func value(_ comparison: PayComparison) -> DataValue {
        .object([
            .init(key: "township", value: .text(comparison.to.township)),
            .init(key: "scheme", value: .text(comparison.to.scheme.id)),
            .init(key: "from", value: .text(comparison.from.period.description)),
            .init(key: "to", value: .text(comparison.to.period.description)),
            .init(key: "from_total", value: .text(comparison.from.total.description)),
            .init(key: "difference", value: .text(comparison.difference.description)),
            .init(key: "to_total", value: .text(comparison.to.total.description)),
            .init(key: "lines", value: .list(comparison.changed.map(line))),
            .init(key: "from_set_aside", value: .list(comparison.from.setAside.map(setAside))),
            .init(key: "to_set_aside", value: .list(comparison.to.setAside.map(setAside))),
        ])
    }

    private static func line(_ compared: ComparedLine) -> DataValue {
        .object(
            who(compared.line) + [
                .init(key: "kind", value: .text(compared.kind.rawValue)),
                .init(key: "from", value: .text(compared.from.description)),
                .init(key: "to", value: .text(compared.to.description)),
                .init(key: "difference", value: .text(compared.difference.description)),
                .init(key: "items", value: .list(compared.changes.map(item))),
            ])
    }

    private static func item(_ change: ItemChange) -> DataValue {
        .object([
            .init(key: "item", value: .text(change.item.id)),
            .init(key: "from", value: .text(change.from.description)),
            .init(key: "to", value: .text(change.to.description)),
            .init(key: "difference", value: .text(change.difference.description)),
            .init(key: "causes", value: .list(change.parts.map(part))),
        ])
    }

    private static func part(_ part: ItemChange.Part) -> DataValue {
        var members: [DataValue.Member] = [
            .init(key: "amount", value: .text(part.amount.description)),
            .init(key: "kind", value: .text(part.cause.kind.rawValue)),
            .init(key: "text", value: .text(part.cause.text)),
        ]
        func add(_ key: String, _ text: String?) {
            if let text, !text.isEmpty { members.append(.init(key: key, value: .text(text))) }
        }
        add("basis", part.cause.basis)
        add("place", part.cause.place?.description)
        add("earlier_place", part.cause.earlierPlace?.description)
        return .object(members)
    }

    private static func setAside(_ line: PayLine) -> DataValue {
        let reason = line.outcome.setAside
        return .object(
            who(line) + [
                .init(key: "code", value: .text(reason?.code ?? "")),
                .init(key: "message", value: .text(reason?.message ?? "")),
            ])
    }

    private static func who(_ line: PayLine) -> [DataValue.Member] {
        var members: [DataValue.Member] = []
        func add(_ key: String, _ text: String?) {
            if let text { members.append(.init(key: key, value: .text(text))) }
        }
        add("person", line.person?.id.text)
        add("name", line.person?.name ?? line.written)
        add("organization", line.organization?.id.text)
        add("organization_name", line.organization?.name)
        add("post", line.appointment?.post.title)
        return members
    }
}
