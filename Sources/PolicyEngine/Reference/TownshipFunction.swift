/// The functions of the module `township`.
///
/// The host registers those that this enumeration names: a function without a body or without a description does not
/// compile.
enum TownshipFunction: String, CaseIterable, Sendable {
    case exact, equal, min, max, clamp, round, floor, ceil, sum, rate, marginal, split, date
    case addMonths = "add_months"
    case fullYears = "full_years"
    case monthsBetween = "months_between"
    case serviceMonths = "service_months"
    case continuousSince = "continuous_since"
    case error, warn, scheme, register, indicator
}
