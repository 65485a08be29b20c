public import Governance
import PolicyEngine

extension RegisterDesk {
    /// Who does something, and when: what every event carries.
    public struct Hand: Sendable {
        /// Who; where the office has officers, whoever signs.
        public let actor: String
        /// Who signs; `nil` while the office has no officers.
        public let signer: OfficeSigner?
        /// When, as `2020-03-05T09:12:00+08:00`.
        public let time: String

        /// Whoever does something.
        public init(actor: String, signer: OfficeSigner?, time: String) {
            self.actor = signer?.officer.id ?? actor
            self.signer = signer
            self.time = time
        }
    }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - texts: What it says, by the ids or titles of the fields.
    ///   - note: The reason, where there is one.
    ///   - day: The day on which it is added.
    ///   - hand: Who does it.
    /// - Returns: The entry.
    /// - Throws: `RegisterError` with what speaks against it, or `StoreError`; then nothing is kept.
    public func add(_ texts: [String: String], note: String = "", on day: Day, by hand: Hand) throws
        -> RegisterEntry
    {
        try add([texts], note: note, on: day, by: hand)[0].get()
    }

    /// Adds entries, all or none of them.
    ///
    /// - Parameters:
    ///   - rows: What each says.
    ///   - note: The reason, where there is one.
    ///   - day: The day on which they are added.
    ///   - hand: Who does it.
    ///   - isDryRun: Whether nothing is kept, whatever comes of it.
    /// - Returns: The entries, all kept; or, when something speaks against one, for each row what came of it, and nothing kept.
    /// - Throws: `StoreError`.
    public func add(
        _ rows: [[String: String]], note: String = "", on day: Day, by hand: Hand,
        isDryRun: Bool = false
    ) throws -> [Result<RegisterEntry, RegisterError>] {
        try records.decided { head in
            let units = try hand.units(at: self)
            let drafts = drafts(
                of: rows.map { EntryChange(texts: $0, note: note, day: day, units: units) })
            let first = try archive.lastEntry(of: id) + 1
            var unique = try UniqueEntries(definition, archive, count: rows.count)
            let checked = try drafts.enumerated().map { offset, draft in
                try unique.checked(draft, number: first + offset)
            }
            guard !isDryRun, checked.allSatisfy({ (try? $0.get()) != nil }) else {
                return checked.enumerated().map { offset, draft in
                    draft.map { RegisterEntry($0, number: first + offset, by: hand) }
                }
            }
            let events = try checked.enumerated().map { offset, draft in
                event(try draft.get(), number: first + offset, position: 1, hand, head)
            }
            try archive.add(events, after: head)
            return events.map { .success(RegisterEntry(after: $0)) }
        }
    }

    /// Corrects an entry, or fills it in.
    ///
    /// - Parameters:
    ///   - number: The number of the entry.
    ///   - texts: What it says from now on, by the ids or titles of the fields; an empty text clears a field.
    ///   - note: The reason.
    ///   - day: The day on which it is corrected, not before its last event.
    ///   - hand: Who does it.
    /// - Returns: The entry.
    /// - Throws: `RegisterError` with what speaks against it, or `StoreError`.
    public func correct(
        _ number: Int, _ texts: [String: String], note: String, on day: Day, by hand: Hand
    ) throws -> RegisterEntry {
        try change(number, nil, texts, note, day, hand)
    }

    /// Moves an entry to another state.
    ///
    /// - Parameters:
    ///   - number: The number of the entry.
    ///   - move: The id or title of the move.
    ///   - texts: What is filled in with it.
    ///   - note: The reason, where the move asks for one.
    ///   - day: The day on which it is moved, not before its last event.
    ///   - hand: Who does it.
    /// - Returns: The entry.
    /// - Throws: `RegisterError` with what speaks against it, or `StoreError`.
    public func move(
        _ number: Int, _ move: String, _ texts: [String: String] = [:], note: String = "",
        on day: Day, by hand: Hand
    ) throws -> RegisterEntry {
        try change(number, move, texts, note, day, hand)
    }

    private func change(
        _ number: Int, _ move: String?, _ texts: [String: String], _ note: String, _ day: Day,
        _ hand: Hand
    ) throws -> RegisterEntry {
        try records.decided { head in
            let entry = try entry(number)
            guard day >= entry.day else {
                throw RegisterError(
                    .day, id, entry: number,
                    "日期 \(day) 早于这一条上一次的 \(entry.day)；请核对 --on")
            }
            let change = EntryChange(
                entry, move: move, texts: texts, note: note, day: day,
                units: try hand.units(at: self))
            var unique = try UniqueEntries(definition, archive, count: 1)
            let draft = try unique.checked(drafts(of: [change])[0], number: number).get()
            let event = event(draft, number: number, position: entry.position + 1, hand, head)
            try archive.add([event], after: head)
            return RegisterEntry(after: event)
        }
    }

    private func drafts(of changes: [EntryChange]) -> [Result<EntryDraft, RegisterError>] {
        let resolver = EntryResolver(self, on: changes.first?.day ?? .latest)
        return register.drafts(of: changes) { field, text throws(RegisterError) in
            try resolver.reference(field, text)
        }
    }

    private func event(
        _ draft: EntryDraft, number: Int, position: Int, _ hand: Hand, _ head: ContentDigest
    ) -> RegisterEvent {
        let event = draft.event(
            of: id, number: number, position: position, officer: hand.actor, time: hand.time,
            plugin: pluginDigest, head: head)
        return hand.signer.map { event.signed($0.signature(of: event.canonicalText)) } ?? event
    }
}

extension RegisterDesk.Hand {
    /// The units of whoever does something; an office that has officers takes nothing that nobody signed.
    fileprivate func units(at desk: RegisterDesk) throws -> Set<String>? {
        if let signer { return desk.units(of: signer.officer) }
        guard desk.workspace.settings.officers.isEmpty else { throw RunError.unsigned("登记") }
        return nil
    }
}

extension RegisterEntry {
    /// A draft as an entry that is not kept.
    fileprivate init(_ draft: EntryDraft, number: Int, by hand: RegisterDesk.Hand) {
        self.init(
            number: number, position: 1, state: draft.state, since: draft.since,
            values: draft.values, personal: draft.personal, day: draft.day, officer: hand.actor)
    }
}
