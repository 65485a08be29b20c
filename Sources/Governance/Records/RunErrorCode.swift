/// The stable codes of why a step of a run's life is refused.
public enum RunErrorCode: String, CaseIterable, Sendable {
    /// The step does not follow from where the run stands.
    case state = "run.state"
    /// The person has no role that may take the step.
    case role = "run.role"
    /// Preparer, checker and approver have to be different people.
    case fourEyes = "run.four_eyes"
    /// Somebody is still set aside: neither resolved nor left out by name.
    case setAside = "run.set_aside"
    /// Somebody is paid for the same post and month by another run.
    case paidTwice = "run.paid_twice"
    /// Runs were approved or taken back since this one was computed, so that its arrears may no longer be right.
    case outdated = "run.outdated"
    /// The period was issued already, or a later run rests on this one.
    case issued = "run.issued"
    /// The person who is to be left out is not set aside, or no reason is given.
    case exclusion = "run.exclusion"
    /// The workspace names no officers, or the run was kept before it did.
    case unsigned = "run.unsigned"
}
