import Governance

/// A field that an import looks for: under which heads offices have it, and what may stand in it.
struct ImportField: Sendable {
    enum Kind: Sendable {
        case text, name, id, residentID, card, phone, day, number, count, boolean

        /// Digits that are no number and are never shown in full.
        var isCode: Bool { self == .residentID || self == .card || self == .phone }
    }

    let id: String
    let title: String
    let kind: Kind
    /// Other heads that mean the same.
    let synonyms: [String]
    /// Whether the table has the field, or it only helps to find out whom a row is about.
    let isKept: Bool

    init(
        _ id: String, _ title: String, _ kind: Kind = .text, _ synonyms: [String] = [],
        isKept: Bool = true
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.synonyms = synonyms
        self.isKept = isKept
    }

    /// An input that a scheme declares.
    init(_ input: InputDefinition) {
        let kind: Kind =
            switch input.type {
            case .money, .number, .integer: .number
            case .text, .choice: .text
            case .date: .day
            case .boolean: .boolean
            }
        self.init(input.id, input.title, kind)
    }

    /// The fields of a register that are filled in.
    static func entries(of register: RegisterDefinition) -> [ImportField] {
        register.fields.filter { !$0.isComputed }.map { field in
            field.target == nil ? ImportField(field.input) : ImportField(field.id, field.title)
        }
    }

    /// How exactly a head names the field: by its own name, by a synonym, or only without what stands in brackets.
    func match(_ title: ImportTitle) -> Int? {
        if title.plain == ImportTitle(self.title).plain || title.plain == id { return 0 }
        let others = synonyms.map { ImportTitle($0).plain }
        if others.contains(title.plain) { return 1 }
        guard title.short != title.plain, !title.short.isEmpty else { return nil }
        return title.short == ImportTitle(self.title).plain || others.contains(title.short)
            ? 2 : nil
    }
}
