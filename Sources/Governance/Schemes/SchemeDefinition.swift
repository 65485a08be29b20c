/// What a scheme makes one statement for.
public enum SubjectKind: String, CaseIterable, Sendable {
    /// One appointment of a person to a post.
    case appointment
    /// A person, whatever the posts.
    case person
    /// An organization.
    case organization
    /// A grant.
    case grant
}

/// What is done when a person has several statements in one run.
public enum ConcurrentPosts: String, CaseIterable, Sendable {
    /// Each is paid.
    case each
    /// Only the one with the largest net is paid.
    case highest
    /// As ``highest``, but only among posts whose days overlap.
    ///
    /// Posts held one after the other are each paid, which matters where a period is long.
    case highestOverlapping = "highest-overlapping"
}

/// A rule that turns subjects into statements: what it needs and which items it computes.
public struct SchemeDefinition: Sendable, Hashable {
    /// The scheme's id, unique among the plugins of a workspace.
    public let id: String
    /// The name that people see.
    public let title: String
    /// What one statement is made for.
    public let subject: SubjectKind
    /// The length of its periods.
    public let period: PeriodKind
    /// What has to be supplied for each subject, in declared order.
    public let inputs: [InputDefinition]
    /// The items in declared order.
    public let items: [ItemDefinition]
    /// Totals that are split over subjects, in order of their ids.
    public let pools: [PoolDefinition]
    /// What happens with several posts of one person.
    public let concurrent: ConcurrentPosts

    /// A definition with all its parts.
    public init(
        id: String, title: String, subject: SubjectKind, period: PeriodKind = .month,
        inputs: [InputDefinition] = [], items: [ItemDefinition], pools: [PoolDefinition] = [],
        concurrent: ConcurrentPosts = .each
    ) {
        self.id = id
        self.title = title
        self.subject = subject
        self.period = period
        self.inputs = inputs
        self.items = items
        self.pools = pools
        self.concurrent = concurrent
    }

    /// The declared input of a name.
    public func input(_ id: String) -> InputDefinition? { inputs.first { $0.id == id } }

    /// The declared item of a name.
    public func item(_ id: String) -> ItemDefinition? { items.first { $0.id == id } }
}
