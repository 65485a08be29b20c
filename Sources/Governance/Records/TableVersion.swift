/// One version of a table that an office keeps: the people, the appointments, what was entered for a month.
///
/// A table is never overwritten: a correction is the next version, which points back to the one before.
public struct TableVersion: Sendable, Hashable {
    /// Where the table stands in a workspace: `directory/people.csv`, `inputs/village-cadre/2020-03.csv`.
    public let path: String
    /// Which version it is, from 1.
    public let version: Int
    /// The digest of its content.
    public let digest: ContentDigest
    /// The digest of the version before; `nil` for the first.
    public let previous: ContentDigest?
    /// What was changed and from which file, in words.
    public let note: String
    /// Who changed it.
    public let actor: String
    /// When.
    public let time: String

    /// A version with all its parts.
    public init(
        path: String, version: Int, digest: ContentDigest, previous: ContentDigest?, note: String,
        actor: String, time: String
    ) {
        self.path = path
        self.version = version
        self.digest = digest
        self.previous = previous
        self.note = note
        self.actor = actor
        self.time = time
    }

    /// All of it as one text, each part with its length.
    public var canonicalText: String {
        CanonicalText.of([
            path, "\(version)", digest.text, previous?.text ?? "", note, actor, time,
        ])
    }
}
