/// That money of a person went to a bank account.
///
/// A store keeps both as keyed hashes only: enough to find that two people share an account, or that one person's changed.
public struct PaidAccount: Sendable, Hashable {
    /// The account number.
    public let account: String
    /// Whose money it is: by identity number where there is one, else by id and name.
    public let holder: String

    /// A payment's account.
    public init(account: String, holder: String) {
        self.account = account
        self.holder = holder
    }
}
