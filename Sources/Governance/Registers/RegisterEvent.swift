/// Something that happened to an entry of a register, with all that the entry says afterwards.
///
/// Entries are never overwritten: a correction is an event of its own.
public struct RegisterEvent: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The entry was made.
        case added
        /// What it says was corrected or filled in.
        case corrected
        /// It moved to another state.
        case moved
    }

    /// The register's id.
    public let register: String
    /// The number of the entry in its register, from 1.
    public let entry: Int
    /// Which event of the entry it is, from 1.
    public let position: Int
    /// What happened.
    public let kind: Kind
    /// The id of the move; empty when there was none.
    public let move: String
    /// The id of the state afterwards; empty in a register without a procedure.
    public let state: String
    /// The day on which the entry came to that state.
    public let since: Day
    /// What the entry says afterwards, by the ids of the fields, without what is personal.
    public let values: [String: String]
    /// What it says of people; kept sealed.
    public let personal: [String: String]
    /// The reason, in words; kept sealed, since it may name people.
    public let note: String
    /// The day on which it happened, not before the entry's last event.
    public let day: Day
    /// The id of the officer.
    public let officer: String
    /// When it was entered.
    public let time: String
    /// The digest of the plugin whose rules were followed.
    public let plugin: ContentDigest
    /// The head of the log that it was decided on.
    public let head: ContentDigest
    /// The officer's signature of ``canonicalText``; empty while the office has no officers.
    public let signature: String

    /// An event with all its parts.
    public init(
        register: String, entry: Int, position: Int, kind: Kind, move: String = "",
        state: String = "", since: Day, values: [String: String], personal: [String: String] = [:],
        note: String = "", day: Day, officer: String, time: String, plugin: ContentDigest,
        head: ContentDigest, signature: String = ""
    ) {
        self.register = register
        self.entry = entry
        self.position = position
        self.kind = kind
        self.move = move
        self.state = state
        self.since = since
        self.values = values
        self.personal = personal
        self.note = note
        self.day = day
        self.officer = officer
        self.time = time
        self.plugin = plugin
        self.head = head
        self.signature = signature
    }

    /// What is signed, and covered by the log.
    public var canonicalText: String {
        CanonicalText.of([
            register, "\(entry)", "\(position)", kind.rawValue, move, state, since.description,
            RegisterEvent.text(of: values), RegisterEvent.text(of: personal), note,
            day.description, officer, time, plugin.text, head.text,
        ])
    }

    private static func text(of values: [String: String]) -> String {
        CanonicalText.of(
            values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .flatMap { [$0.key, $0.value] })
    }

    /// The same event with a signature.
    public func signed(_ signature: String) -> RegisterEvent {
        RegisterEvent(
            register: register, entry: entry, position: position, kind: kind, move: move,
            state: state, since: since, values: values, personal: personal, note: note, day: day,
            officer: officer, time: time, plugin: plugin, head: head, signature: signature)
    }
}
