import ExactNumbers
import Governance

/// A fact of a subject that reaches formulas as a plain Lua value, so that nobody sees what they do with it.
enum PlainRead: Hashable {
    /// The days of the period that were served: they decide which values hold and how items are prorated.
    case served
    case post, start, finish, appointments
    /// An input that is no exact number, by its position.
    case input(Int)
    case person(String), organization(String), grant(String)
}
