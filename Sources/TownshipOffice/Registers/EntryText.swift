import ExactNumbers
import Governance

/// What an entry says as people read it: names for ids, and people masked.
struct EntryText {
    let definition: RegisterDefinition
    let roster: Roster
    /// Whether what it says of people is shown in full.
    let isUnmasked: Bool

    /// A cell of a list.
    func cell(_ field: RegisterField, _ entry: RegisterEntry) -> DocumentCell {
        guard let text = entry.text(field.id) else { return .empty }
        guard !field.isPersonal || isUnmasked else { return .text(PersonalMask.masked(text)) }
        switch field.value(of: text) {
        case .day(let day)?: return .day(day)
        case .number(let number)? where field.input.type == .money:
            return (try? Money(exactly: number)).map { .amount($0) } ?? .number(number)
        case .number(let number)?: return .number(number)
        default: return .text(name(field, text))
        }
    }

    /// What a kept text stands for.
    func name(_ field: RegisterField, _ text: String) -> String {
        switch field.target {
        case .person?: (try? PersonID(text)).flatMap(roster.person)?.name ?? text
        case .organization?:
            (try? OrganizationID(text)).flatMap(roster.organization)?.name ?? text
        case .register?: "第 \(text) 号"
        case nil: text
        }
    }

    func state(_ id: String) -> String { definition.procedure?.state(id)?.title ?? id }

    /// The kind of a field's column.
    static func kind(_ field: RegisterField) -> DocumentTable.ColumnKind {
        if field.isPersonal || field.target != nil { return .text }
        return switch field.input.type {
        case .money: .amount
        case .number: .number
        case .integer: .count
        case .date: .day
        case .text, .boolean, .choice: .text
        }
    }
}
