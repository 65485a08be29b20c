public import Governance

/// What `township.yaml` says about publishing: who publishes, for how long, and whom to call.
public struct PublicationSettings: Sendable, Hashable {
    /// Who signs; the name of the township when nothing else is said.
    public var unit: String?
    /// The telephone of those who supervise.
    public var phone: String?
    /// For how many working days a list is public.
    public var days = 7
    /// Public holidays and exchanged working days.
    public var calendar = WorkingCalendar()

    /// Settings that say nothing.
    public init() {}
}
