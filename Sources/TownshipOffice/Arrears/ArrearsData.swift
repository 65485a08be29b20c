import ExactNumbers
import Governance
import PolicyEngine

/// Arrears as data, in a fixed order of keys: a part of a kept result.
enum ArrearsData {
    static func value(_ line: ArrearsLine) -> DataValue {
        .object([
            .init(key: "person", value: .text(line.payee.id)),
            .init(key: "name", value: .text(line.payee.name)),
            .init(key: "organization_name", value: .text(line.payee.organization)),
            .init(key: "post", value: .text(line.payee.post)),
            .init(key: "period", value: .text(line.period.description)),
            .init(key: "items", value: .object(line.items.map(member))),
            .init(key: "difference", value: .text(line.difference.description)),
            .init(key: "causes", value: .list(line.causes.map { .text($0) })),
        ])
    }

    private static func member(_ item: ArrearsItem) -> DataValue.Member {
        .init(
            key: item.id,
            value: .object([
                .init(key: "title", value: .text(item.title)),
                .init(key: "paid", value: .text(item.paid.description)),
                .init(key: "due", value: .text(item.due.description)),
            ]))
    }

    static func line(_ value: DataValue) throws -> ArrearsLine {
        let items = try (value["items"]?.members ?? []).map { member in
            ArrearsItem(
                id: member.key, title: member.value["title"]?.text ?? member.key,
                paid: try amount(member.value["paid"]), due: try amount(member.value["due"]))
        }
        return ArrearsLine(
            payee: KeptResult.payee(value), period: try Period(text: value["period"]?.text ?? ""),
            items: items, causes: (value["causes"]?.elements ?? []).compactMap(\.text))
    }

    private static func amount(_ value: DataValue?) throws -> Money {
        try Money(exactly: try Rational(decimal: value?.text ?? ""))
    }
}
