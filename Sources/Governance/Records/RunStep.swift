/// One step of a run's life, signed by the person who took it.
public struct RunStep: Sendable, Hashable {
    /// The number of the run.
    public let run: Int
    /// Which step of the run it is, from 1.
    public let position: Int
    /// What was done.
    public let action: RunAction
    /// Whom it is about, where it is about one line: the key of the line that is excluded.
    public let subject: String
    /// The reason, in words.
    public let note: String
    /// The id of the officer.
    public let officer: String
    /// When.
    public let time: String
    /// The digest of the run as it was kept.
    public let digest: ContentDigest
    /// The head of the log at that moment: whoever signs the run signs all that was done before.
    public let head: ContentDigest
    /// The officer's signature of ``canonicalText``; empty while the office has no officers.
    public let signature: String

    /// A step with all its parts.
    public init(
        run: Int, position: Int, action: RunAction, subject: String = "", note: String = "",
        officer: String, time: String, digest: ContentDigest, head: ContentDigest,
        signature: String = ""
    ) {
        self.run = run
        self.position = position
        self.action = action
        self.subject = subject
        self.note = note
        self.officer = officer
        self.time = time
        self.digest = digest
        self.head = head
        self.signature = signature
    }

    /// What is signed.
    public var canonicalText: String {
        CanonicalText.of([
            "\(run)", "\(position)", action.rawValue, subject, note, officer, time, digest.text,
            head.text,
        ])
    }

    /// The same step with a signature.
    public func signed(_ signature: String) -> RunStep {
        RunStep(
            run: run, position: position, action: action, subject: subject, note: note,
            officer: officer, time: time, digest: digest, head: head, signature: signature)
    }
}
