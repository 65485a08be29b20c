import Governance
import PolicyEngine

/// The units of a plan, by the names that the directory has for them.
struct PlanUnits {
    private let roster: Roster?
    private let names: [String: String]

    init(_ roster: Roster?) {
        self.roster = roster
        var names: [String: String] = [:]
        for unit in roster?.organizations ?? [] {
            for name in [unit.name] + unit.aliases where names[name] == nil {
                names[name] = unit.name
            }
        }
        self.names = names
    }

    /// The present name of a unit; what the directory does not know stays as it is written.
    func present(_ name: String) -> String { names[name] ?? name }

    /// Units that the directory does not have, with near names.
    func strangers(in plan: WorkPlan) -> [String] {
        guard roster != nil else { return [] }
        return plan.units.filter { names[$0] == nil }.map {
            $0 + NearNames.hint($0, among: Array(names.keys))
        }
    }
}
