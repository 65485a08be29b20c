public import ExactNumbers

/// A run as it was kept; it never changes again.
public struct FiledRun: Sendable, Hashable {
    /// A file of the capsule, by its digest.
    public struct File: Sendable, Hashable {
        /// Where it stood.
        public let path: String
        /// The digest of its content.
        public let digest: ContentDigest

        /// A file with the digest of its content.
        public init(path: String, digest: ContentDigest) {
            self.path = path
            self.digest = digest
        }
    }

    /// The number of the run, from 1, by which people name it.
    public let number: Int
    /// The id of the scheme.
    public let scheme: String
    /// The period, as it is written.
    public let period: String
    /// Which version of the scheme's period it is, from 1: a period may be computed again.
    public let version: Int
    /// How many people are paid, or have something recovered.
    public let paid: Int
    /// How many subjects are set aside.
    public let setAside: Int
    /// The sum that is paid out.
    public let total: Money
    /// The version of the program that computed.
    public let engine: String
    /// Who computed it.
    public let actor: String
    /// When.
    public let time: String
    /// The digest of the result.
    public let result: ContentDigest
    /// What it was computed from, in the order of the paths.
    public let files: [File]

    /// A run with all its parts.
    public init(
        number: Int, scheme: String, period: String, version: Int, paid: Int, setAside: Int,
        total: Money, engine: String, actor: String, time: String, result: ContentDigest,
        files: [File]
    ) {
        self.number = number
        self.scheme = scheme
        self.period = period
        self.version = version
        self.paid = paid
        self.setAside = setAside
        self.total = total
        self.engine = engine
        self.actor = actor
        self.time = time
        self.result = result
        self.files = files
    }

    /// The sum as people read it, with thousands separators.
    public var shownTotal: String { total.grouped }

    /// All of it as one text, each part with its length, so that no two runs have the same text.
    public var canonicalText: String {
        let parts =
            [
                "\(number)", scheme, period, "\(version)", "\(paid)", "\(setAside)",
                total.description, engine, actor, time, result.text,
            ] + files.flatMap { [$0.path, $0.digest.text] }
        return CanonicalText.of(parts)
    }
}
