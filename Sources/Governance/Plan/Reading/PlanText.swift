/// A plan that was read out of a text, with what the reader was unsure of.
public struct PlanText: Sendable, Hashable {
    /// The plan; none of its readings is confirmed yet.
    public let plan: WorkPlan
    /// What was taken, though not without doubt, beside the readings.
    public let doubts: [PlanError]
}
