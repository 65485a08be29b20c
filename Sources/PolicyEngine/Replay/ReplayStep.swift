import ExactNumbers
import Governance

/// Where a replay finds a number: at 0 and above what a step left, below 0 a number that is the same for everybody.
typealias ReplayReference = Int32

/// Where a replay goes on: a position of the code; negative where nobody has gone yet.
typealias ReplayTarget = Int32

/// One step of a replay.
///
/// Nothing in it is counted by reference, so that a walk over the code costs no more than its work.
enum ReplayStep: Equatable {
    // Steps that leave a number behind the one before them.
    case input(Int32)
    /// An attribute or a sum of earlier periods, by its position among the facts.
    case fact(Int32)
    case pool(Int32)
    case add(ReplayReference, ReplayReference)
    case subtract(ReplayReference, ReplayReference)
    case multiply(ReplayReference, ReplayReference)
    case divide(ReplayReference, ReplayReference)
    case least(ReplayReference, ReplayReference)
    case largest(ReplayReference, ReplayReference)
    /// A look-up in a scale, by its position among the scales.
    case rate(Int32, ReplayReference)
    /// Any other operation, by its position among the operations.
    case operation(Int32)
    /// An item's result, rounded as it will be paid.
    case item(Int32, ReplayReference)

    // What lies behind a stretch of steps.
    case comparison(
        ReplayReference, Decision.Relation, ReplayReference, yes: ReplayTarget, no: ReplayTarget)
    /// A fork by a plain fact or by the value of a number, by its position among the forks.
    case factFork(Int32)
    case numberFork(Int32)
    case end(Int32)
}

/// An operation on numbers of a replay.
struct ReplayOperation: Equatable {
    let operation: ExpressionOperation
    let operands: [ReplayReference]
}
