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

    /// An enrolment.
    public init(officer: String, key: String, actor: String, time: String) {
        self.officer = officer
        self.key = key
        self.actor = actor
        self.time = time
    }

    /// All of it as one text.
    public var canonicalText: String { CanonicalText.of([officer, key, actor, time]) }
}
