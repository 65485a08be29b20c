/// One field of a register's entries.
public struct RegisterField: Sendable, Hashable {
    /// What a field refers to.
    public enum Target: Sendable, Hashable {
        /// A person of the directory, by id.
        case person
        /// An organization of the directory, by id.
        case organization
        /// An entry of a register, by its number.
        case register(String)
    }

    /// The id, the title, the type, the bounds and the choices, as inputs of schemes have them.
    public let input: InputDefinition
    /// What it refers to; `nil` when it holds a value of its own.
    ///
    /// A reference is text: an id or a number.
    public let target: Target?
    /// Whether an entry has to have it from the beginning.
    public let isRequired: Bool
    /// Whether it names a person who is not paid for being named: it is kept sealed, and masked where it is shown.
    public let isPersonal: Bool
    /// Whether the plugin computes it from the other fields.
    public let isComputed: Bool

    /// A field with all its parts.
    public init(
        _ input: InputDefinition, target: Target? = nil, isRequired: Bool = false,
        isPersonal: Bool = false, isComputed: Bool = false
    ) {
        self.input = input
        self.target = target
        self.isRequired = isRequired
        self.isPersonal = isPersonal
        self.isComputed = isComputed
    }

    /// The field's id.
    public var id: String { input.id }
    /// The name that people see, also as the head of a column.
    public var title: String { input.title }

    /// What it may hold, as people say it.
    public var expectation: String {
        switch target {
        case .person: "人员编号或姓名"
        case .organization: "单位编号或名称"
        case .register(let id): "台账 \(id) 的编号"
        case nil: input.expectation
        }
    }
}
