public import Governance

/// A case of a plugin's tests about a register: an entry goes through steps, and this is what it then says.
public struct RegisterCase: Hashable, Sendable {
    /// Something that is done with the entry.
    public struct Step: Hashable, Sendable {
        /// The id or title of the move; `nil` for the first step, which makes the entry, and for corrections.
        public let move: String?
        /// What is filled in.
        public let texts: [String: String]
        /// The reason.
        public let note: String
        /// The day.
        public let day: Day
        /// The units of whoever does it; `nil` for an office without officers.
        public let units: Set<String>?
        /// The code with which it has to be refused; `nil` when it has to succeed.
        public let error: String?
        /// Where the step is written.
        public let place: SourcePlace
    }

    /// What the case is about, for people.
    public let name: String
    /// The id of the register.
    public let register: String
    /// Entries of other registers that are there, by their registers' ids; the first has the number 1.
    public let given: [String: [[String: String]]]
    /// The steps, in order; the first makes the entry.
    public let steps: [Step]
    /// What the entry says in the end, by the ids of the fields.
    ///
    /// `state` is the id of its state and `until` the last day on which
    /// it may stay there. An empty text expects nothing there.
    public let expected: [String: String]
    /// Where the case is written.
    public let place: SourcePlace
}
