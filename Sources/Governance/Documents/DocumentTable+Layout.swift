extension DocumentTable {
    /// How the rows of a table are handed out.
    public enum Layout: String, Sendable, Hashable, CaseIterable {
        /// Together, under one head that every page repeats.
        case rows
        /// Each under a head of its own with a line to cut along, such as pay slips; no page breaks one apart.
        case strips
    }
}
