/// Gathers what a check of the roster finds, so that all of it is told at once.
struct RosterFindings {
    private(set) var all: [GovernanceError] = []

    /// Adds a finding; the message is headed by the place of the record, counted from 1 as people do.
    mutating func add(
        _ code: GovernanceErrorCode, _ list: RosterList, _ record: Int, other: Int? = nil,
        field: String, _ message: String
    ) {
        let context = GovernanceErrorContext(
            list: list.rawValue, record: record, otherRecord: other, field: field)
        all.append(
            GovernanceError(
                code, "\(list.chinese)第\(record + 1)条：\(message)", context: context))
    }

    /// The findings in the order of the records; those of one record in the order in which they were found.
    func ordered() -> [GovernanceError] {
        all.enumerated().sorted { left, right in
            (left.element.context.record ?? 0, left.offset)
                < (right.element.context.record ?? 0, right.offset)
        }.map(\.element)
    }
}
