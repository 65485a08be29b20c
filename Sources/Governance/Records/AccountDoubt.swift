/// What makes an account worth a look before money goes there.
public enum AccountDoubt: Sendable, Hashable {
    /// Somebody else's money went to the same account in an earlier run.
    case otherHolder(run: Int)
    /// The same person's money went to another account in an earlier run.
    case otherAccount(run: Int)
}
