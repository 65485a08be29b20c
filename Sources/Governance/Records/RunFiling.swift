public import ExactNumbers

/// A computed run that is about to be kept.
public struct RunFiling: Sendable, Hashable {
    /// The id of the scheme.
    public var scheme: String
    /// The period that was paid for.
    public var period: Period
    /// What it was computed from.
    public var capsule: RunCapsule
    /// The result, byte for byte as the program writes it.
    public var result: [UInt8]
    /// How many people are paid, or have something recovered.
    public var paid: Int
    /// How many subjects are set aside.
    public var setAside: Int
    /// The sum that is paid out.
    public var total: Money
    /// Who computed it.
    public var actor: String
    /// When, as `2020-03-05T09:12:00+08:00`.
    public var time: String

    /// A filing with all its parts.
    public init(
        scheme: String, period: Period, capsule: RunCapsule, result: [UInt8], paid: Int,
        setAside: Int, total: Money, actor: String, time: String
    ) {
        self.scheme = scheme
        self.period = period
        self.capsule = capsule
        self.result = result
        self.paid = paid
        self.setAside = setAside
        self.total = total
        self.actor = actor
        self.time = time
    }
}
