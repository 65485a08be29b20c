/// That an officer's signatures are known from now on by a key.
public struct OfficerEnrolment: Sendable, Hashable {
    /// The officer's id.
    public let officer: String
    /// The public key: 32 bytes as lower-case hexadecimal digits.
    public let key: String
    /// Who enrolled it.
    public let actor: String
    /// When.
    public let time: String
    /// The signature of ``canonicalText``: the first time with the key itself, which shows that whoever enrols has it; later
    /// with the key of the other officer who approves that another key holds from now on.
    public let signature: String

    /// An enrolment.
    public init(
        officer: String, key: String, actor: String, time: String, signature: String = ""
    ) {
        self.officer = officer
        self.key = key
        self.actor = actor
        self.time = time
        self.signature = signature
    }

    /// What is signed.
    public var canonicalText: String { CanonicalText.of([officer, key, actor, time]) }

    /// The same enrolment with a signature.
    public func signed(_ signature: String) -> OfficerEnrolment {
        OfficerEnrolment(
            officer: officer, key: key, actor: actor, time: time, signature: signature)
    }
}
