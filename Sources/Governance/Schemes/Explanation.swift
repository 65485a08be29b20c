public import ExactNumbers

/// A comparison that a formula made and that decided its way.
public struct Decision: Sendable, Hashable {
    /// Which comparison.
    public enum Relation: String, Sendable {
        /// Equal by value.
        case equal
        /// The first is less than the second.
        case less
        /// The first is not greater than the second.
        case lessOrEqual
    }
    /// The first operand: its name, if it has one, and its value as written.
    public let left: DecisionSide
    /// Which comparison.
    public let relation: Relation
    /// The second operand.
    public let right: DecisionSide
    /// Whether it held.
    public let held: Bool
    /// The line of the plugin, such as `main.lua:18`.
    public let at: String

    /// A comparison with its outcome.
    public init(left: DecisionSide, relation: Relation, right: DecisionSide, held: Bool, at: String)
    {
        self.left = left
        self.relation = relation
        self.right = right
        self.held = held
        self.at = at
    }
}

/// One side of a comparison.
public struct DecisionSide: Sendable, Hashable {
    /// What people call it; empty for a computed or written number.
    public let title: String
    /// The value as written.
    public let text: String
    /// Where it comes from; `nil` for a computed number.
    public let source: FigureSource?

    /// A side.
    public init(title: String, text: String, source: FigureSource? = nil) {
        self.title = title
        self.text = text
        self.source = source
    }
}

/// How one item came about.
public struct ItemExplanation: Sendable, Hashable {
    /// The item.
    public let item: ItemDefinition
    /// The computation before rounding; `nil` when the item does not apply.
    public let expression: Expression?
    /// What the item came to; `nil` when it does not apply.
    public let value: Rational?
    /// Comparisons on the way, in order.
    public let decisions: [Decision]
    /// The line where the formula begins.
    public let at: String

    /// An explanation of one item.
    public init(
        item: ItemDefinition, expression: Expression?, value: Rational?, decisions: [Decision],
        at: String
    ) {
        self.item = item
        self.expression = expression
        self.value = value
        self.decisions = decisions
        self.at = at
    }
}

/// Something that can tell how the items of a statement came about when it is asked.
public protocol ExplanationSource: Sendable {
    /// One for each declared item, also for those that do not apply.
    var items: [ItemExplanation] { get }
}

/// How each item of a statement came about, in declared order.
public struct Explanation: Sendable {
    private enum Storage: Sendable {
        case items([ItemExplanation])
        case source(any ExplanationSource)
    }
    private let storage: Storage

    /// An explanation of items.
    public init(items: [ItemExplanation]) { storage = .items(items) }

    /// An explanation that is put together when it is read.
    public init(_ source: some ExplanationSource) { storage = .source(source) }

    /// One for each declared item, also for those that do not apply.
    ///
    /// An explanation with a source puts them together at each call: keep what is used more than once.
    public var items: [ItemExplanation] {
        switch storage {
        case .items(let items): items
        case .source(let source): source.items
        }
    }

    /// The explanation of an item.
    public func item(_ id: String) -> ItemExplanation? { items.first { $0.item.id == id } }
}

extension Explanation: Hashable {
    /// Explanations are equal when they say the same of each item.
    public static func == (left: Explanation, right: Explanation) -> Bool {
        left.items == right.items
    }

    /// Hashes what is said of each item.
    public func hash(into hasher: inout Hasher) { hasher.combine(items) }
}
