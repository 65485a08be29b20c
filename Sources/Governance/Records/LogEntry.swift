/// One line of the log in which everything that changes is written: it is only ever added to.
public struct LogEntry: Sendable, Hashable {
    /// What was done.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// The file was made.
        case created = "store.created"
        /// The file was restored from a backup, whose log ends before this entry.
        case restored = "store.restored"
        /// A run was kept.
        case runFiled = "run.filed"
        /// A step of a run's life was taken.
        case runStep = "run.step"
        /// A table has a new version.
        case tableKept = "table.kept"
        /// An officer's key was made known.
        case officerEnrolled = "officer.enrolled"
        /// Identity and account numbers were shown in full.
        case numbersShown = "numbers.shown"
        /// A plugin was brought in or approved.
        case pluginLocked = "plugin.locked"
        /// Something happened to an entry of a register.
        case registerEvent = "register.event"
    }

    /// The number of the entry, from 1, without gaps.
    public let sequence: Int
    /// When, as `2020-03-05T09:12:00+08:00`.
    public let time: String
    /// Who did it.
    public let actor: String
    /// What was done.
    public let action: String
    /// To what: `run 3`.
    public let subject: String
    /// The digest of what was added.
    public let content: ContentDigest
    /// The hash of the entry before; zeros for the first.
    public let previous: ContentDigest
    /// The hash of this entry, of all its parts and of the entry before.
    public let hash: ContentDigest

    /// An entry with all its parts.
    public init(
        sequence: Int, time: String, actor: String, action: String, subject: String,
        content: ContentDigest, previous: ContentDigest, hash: ContentDigest
    ) {
        self.sequence = sequence
        self.time = time
        self.actor = actor
        self.action = action
        self.subject = subject
        self.content = content
        self.previous = previous
        self.hash = hash
    }

    /// What the hash is taken of: each part with its length.
    public static func canonicalText(
        sequence: Int, time: String, actor: String, action: String, subject: String,
        content: ContentDigest, previous: ContentDigest
    ) -> String {
        CanonicalText.of([
            "\(sequence)", time, actor, action, subject, content.text, previous.text,
        ])
    }
}
