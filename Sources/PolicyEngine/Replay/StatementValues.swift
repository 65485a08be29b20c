import ExactNumbers

/// The numbers of one statement, by the steps of the recording that it follows.
protocol StatementValues {
    func value(ofStep step: Int32) -> Rational
    /// The item, rounded as it will be paid; `nil` where it does not apply.
    func value(ofItem position: Int) -> Rational?
}
