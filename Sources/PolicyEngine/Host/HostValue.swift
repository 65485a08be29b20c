public import ExactNumbers
public import Governance

/// A value that goes between a formula and a function of the host.
///
/// Tables and functions of Lua do not: what a host function may depend on is in plain sight.
public enum HostValue: Sendable, Hashable {
    /// Lua's `nil`, or an argument that was left out.
    case none
    /// An exact number; every number of Lua arrives as one.
    case number(Rational)
    /// Text.
    case text(String)
    /// A day.
    case day(Day)
    /// Yes or no.
    case boolean(Bool)
}
