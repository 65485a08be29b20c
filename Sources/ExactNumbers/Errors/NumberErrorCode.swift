/// The stable codes of everything that can go wrong with an exact number.
public enum NumberErrorCode: String, CaseIterable, Sendable {
    /// The text is no number in the notation that was asked for.
    case syntax = "number.syntax"
    /// Numerator or denominator has more than 10 000 decimal digits.
    case tooLarge = "number.too_large"
    /// The divisor is zero, or zero was raised to a negative exponent.
    case divisionByZero = "number.division_by_zero"
    /// The exponent of a power is a fraction.
    case exponentNotWhole = "number.exponent_not_whole"
    /// The binary float stands for no decimal of at most 15 significant digits.
    case notShortDecimal = "number.not_short_decimal"
    /// The binary float is infinite or not a number.
    case notFinite = "number.not_finite"
    /// An amount that must be a whole number of 分 is not.
    case notWholeFen = "number.not_whole_fen"
    /// The step of a rounding unit is not a positive number.
    case roundingStep = "number.rounding_step"
    /// A weight of a split is negative.
    case splitWeightNegative = "number.split.weight_negative"
    /// A split has no weight at all.
    case splitNoWeight = "number.split.no_weight"
    /// A scale has no pieces.
    case scaleEmpty = "number.scale.empty"
    /// A piece other than the last has no bound.
    case scaleBoundMissing = "number.scale.bound_missing"
    /// The bounds of a scale do not rise.
    case scaleBoundsNotRising = "number.scale.bounds_not_rising"
    /// The number lies beyond the last bound of a scale.
    case scaleBeyond = "number.scale.beyond"
    /// The piece that holds the number lacks the field that was asked for.
    case scaleFieldUnknown = "number.scale.field_unknown"
}
