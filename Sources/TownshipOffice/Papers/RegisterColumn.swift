import Governance

/// One column of a register: what its cells show, and its head.
struct RegisterColumn {
    enum Content {
        case number, organization, name
        case fact(RegisterForm.Fact)
        case input(InputDefinition)
        case item(ItemDefinition)
        case gross, net, difference
    }

    let content: Content
    let head: DocumentTable.Column

    static let number = RegisterColumn(
        .number, .init(id: "row", title: "序号", kind: .count, alignment: .center))
    static let name = RegisterColumn(.name, .init(id: "person-name", title: "姓名"))
    static let gross = RegisterColumn(
        .gross, .init(id: "gross-total", title: "应发合计", kind: .amount))
    static let net = RegisterColumn(.net, .init(id: "net-total", title: "实发", kind: .amount))
    static let difference = RegisterColumn(
        .difference, .init(id: "difference", title: "收缴减返还", kind: .amount))

    static func organization(titled title: String) -> RegisterColumn {
        RegisterColumn(
            .organization, .init(id: "organization-name", title: title, omitsRepeats: true))
    }

    private init(_ content: Content, _ head: DocumentTable.Column) {
        self.content = content
        self.head = head
    }

    init(_ fact: RegisterForm.Fact) { self.init(.fact(fact), fact.head) }

    init(_ input: InputDefinition, group: String) {
        let kind: DocumentTable.ColumnKind =
            switch input.type {
            case .money: .amount
            case .number: .number
            case .integer: .count
            case .date: .day
            case .text, .boolean, .choice: .text
            }
        self.init(
            .input(input),
            .init(
                id: "input-\(input.id)", title: input.title, kind: kind,
                alignment: input.type == .boolean ? .center : nil, group: group))
    }

    init(_ item: ItemDefinition, group: String) {
        let kind: DocumentTable.ColumnKind = item.rounding == nil ? .number : .amount
        self.init(
            .item(item), .init(id: "item-\(item.id)", title: item.title, kind: kind, group: group))
    }
}
