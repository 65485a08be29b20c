import Governance

/// Which entries a query finds, in words.
enum EntriesText {
    static func title(_ query: RegisterQuery, _ definition: RegisterDefinition) -> String {
        let parts = query.conditions.map { text($0, definition) }
        return definition.title + (parts.isEmpty ? "" : "（\(parts.joined(separator: "，"))）")
    }

    private static func text(_ condition: RegisterQuery.Condition, _ definition: RegisterDefinition)
        -> String
    {
        func title(_ field: String) -> String { definition.field(field)?.title ?? field }
        switch condition {
        case .state(let states):
            return states.map { definition.procedure?.state($0)?.title ?? $0 }
                .joined(separator: "、")
        case .field(let field, let texts):
            return "\(title(field)) \(texts.joined(separator: "、"))"
        case .empty(let field): return "没有\(title(field))"
        case .days(let field, let first, let last):
            return "\(title(field)) \(first?.description ?? "") 到 \(last?.description ?? "")"
        }
    }
}
