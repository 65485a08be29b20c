import ExactNumbers
import Governance

/// Something that happened while a statement was recorded, in its order.
enum TraceEvent {
    /// A step was taken: a figure or an operation, by its number.
    case step(Int32)
    /// A plain fact was read.
    case read(PlainRead, PlainValue)
    /// Two numbers were compared.
    case compared(TraceOperand, Decision.Relation, TraceOperand, held: Bool)
    /// A number became a plain value, of which nobody sees what the formula does with it.
    case pinned(Int32, Rational)
    /// An item was computed; its operand is `nil` where it does not apply.
    case item(Int, TraceOperand?)
}

/// An operand as the recording knows it.
enum TraceOperand {
    case step(Int32)
    case constant(Rational)

    init(_ operand: Operand) {
        self = operand.step >= 0 ? .step(operand.step) : .constant(operand.rational)
    }
}

/// A comparison with the steps it was about, so that it can be told with other figures.
struct RecordedDecision {
    let left: TraceOperand
    let relation: Decision.Relation
    let right: TraceOperand
    let held: Bool
    let at: String
}
