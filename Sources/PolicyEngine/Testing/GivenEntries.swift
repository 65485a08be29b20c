import Governance

/// The entries, and counts of other things, that a case about an indicator gives.
struct GivenEntries: IndicatorSource {
    let test: IndicatorCase
    let registers: [RegisterDefinition]

    func register(_ id: String) -> RegisterDefinition? {
        registers.first { $0.id == id }
    }

    func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int] {
        let entries = (test.given[query.register] ?? []).filter { entry in
            query.conditions.allSatisfy { GivenEntries.holds($0, entry) }
        }
        return entries.reduce(into: [:]) { counts, entry in
            counts[entry[field ?? "state"] ?? "", default: 0] += 1
        }
    }

    private static func holds(_ condition: RegisterQuery.Condition, _ entry: [String: String])
        -> Bool
    {
        switch condition {
        case .state(let states): return states.contains(entry["state"] ?? "")
        case .field(let field, let texts): return entry[field].map(texts.contains) ?? false
        case .empty(let field): return entry[field, default: ""].isEmpty
        case .days(let field, let first, let last):
            guard let day = entry[field].flatMap({ try? Day(text: $0) }) else { return false }
            return day >= first ?? .earliest && day <= last ?? .latest
        }
    }

    func organizations(of kind: String?, on day: Day) -> Int { test.counts["organizations"] ?? 0 }
    func people(in posts: [String]?, on day: Day) -> Int { test.counts["people"] ?? 0 }
    func tasks(of measure: Int?, in states: [TaskState], on day: Day) -> Int {
        test.counts["tasks"] ?? 0
    }
}
