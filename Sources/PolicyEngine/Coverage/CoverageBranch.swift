/// A place where a run may go one way or another: a condition, an item's `when`, or an item's formula.
public struct CoverageBranch: Hashable, Sendable {
    /// What goes this way or that.
    public enum Kind: Hashable, Sendable {
        /// A condition, as it is written.
        case condition(String)
        /// The `when` of an item of a scheme.
        case when(item: String, scheme: String)
        /// The formula of an item of a scheme, which is run or not.
        case formula(item: String, scheme: String)
    }

    /// One way to go.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// The condition held.
        case held
        /// The condition failed.
        case failed
        /// The formula ran.
        case computed
    }

    /// What goes this way or that.
    public let kind: Kind
    /// Where it begins.
    public let place: SourcePlace
    /// The column there, in bytes from 1; 1 for an item.
    public let column: Int
    /// The ways that were gone.
    public let taken: Set<Outcome>

    /// All ways there are.
    public var outcomes: [Outcome] {
        switch kind {
        case .condition, .when: [.held, .failed]
        case .formula: [.computed]
        }
    }

    /// The ways that were never gone.
    public var missing: [Outcome] { outcomes.filter { !taken.contains($0) } }

    /// `FILE:LINE: …` and what never happened, in Chinese; nil where everything did.
    public var line: String? {
        fault.map { "\(place): \($0)" }
    }

    /// What never happened, in Chinese; nil where everything did.
    public var fault: String? {
        missing.isEmpty ? nil : "\(subject)：\(missingWords)"
    }

    private var subject: String {
        switch kind {
        case .condition(let text): "条件“\(text)”"
        case .when(let item, let scheme): "方案 \(scheme) 的 \(item)，when"
        case .formula(let item, let scheme): "方案 \(scheme) 的 \(item)，公式"
        }
    }

    private var missingWords: String {
        switch missing {
        case [.held]: "只见过不成立的"
        case [.failed]: "只见过成立的"
        case [.computed]: "没有算过"
        default: "没有走到"
        }
    }
}
