public import ExactNumbers

/// What an input may hold.
public enum InputType: String, CaseIterable, Sendable {
    /// An exact amount in 元.
    case money
    /// An exact number.
    case number
    /// A whole number within ±2 147 483 647.
    case integer
    /// Text.
    case text
    /// A day.
    case date
    /// Yes or no.
    case boolean
    /// One of the declared texts, to the letter.
    case choice
}

/// Whose fact an input is.
public enum InputOwner: String, CaseIterable, Sendable {
    /// Supplied for each subject.
    case subject
    /// Supplied once for an organization and period.
    case organization
}

/// Something that has to be supplied for each subject and period.
public struct InputDefinition: Sendable, Hashable {
    /// The input's id.
    public let id: String
    /// The name that people see, also as the head of a column.
    public let title: String
    /// What it may hold.
    public let type: InputType
    /// Whose fact it is.
    public let owner: InputOwner
    /// The least allowed number.
    public let minimum: Rational?
    /// The largest allowed number.
    public let maximum: Rational?
    /// The allowed texts of a choice.
    public let choices: [String]
    /// What holds when nothing is supplied; `nil` when it has to be supplied.
    public let defaultValue: FieldValue?

    /// A definition with all its parts.
    public init(
        id: String, title: String, type: InputType, owner: InputOwner = .subject,
        minimum: Rational? = nil, maximum: Rational? = nil, choices: [String] = [],
        defaultValue: FieldValue? = nil
    ) {
        self.id = id
        self.title = title
        self.type = type
        self.owner = owner
        self.minimum = minimum
        self.maximum = maximum
        self.choices = choices
        self.defaultValue = defaultValue
    }
}
