import Governance
import PolicyEngine

/// What indicators are computed from: the registers of the records, the directory, and the year's work plan.
struct OfficeFacts: IndicatorSource {
    private let registers: [String: RegisterDefinition]
    /// `nil` while nothing was kept: then registers are empty.
    private let archive: (any OfficeArchive)?
    private let workspace: Workspace
    private let plan: OfficePlan?

    init(
        _ workspace: Workspace, registers: [RegisterDefinition], archive: (any OfficeArchive)?,
        year: Int
    ) throws {
        self.workspace = workspace
        self.archive = archive
        self.registers = Dictionary(
            registers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        plan =
            PlanFile.years(workspace.files).contains(year)
            ? try OfficePlan(workspace.files, year: year) : nil
    }

    func register(_ id: String) -> RegisterDefinition? { registers[id] }

    func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int] {
        try archive?.tally(query, by: field) ?? [:]
    }

    func organizations(of kind: String?, on day: Day) -> Int {
        workspace.roster.organizations.count { unit in
            unit.valid.contains(day)
                && (kind.map { workspace.kinds[unit.id] == $0 || unit.kind.chinese == $0 } ?? true)
        }
    }

    func people(in posts: [String]?, on day: Day) -> Int {
        let serving = workspace.roster.appointments.filter { appointment in
            (appointment.range?.contains(day) ?? false)
                && (posts?.contains(appointment.post.title) ?? true)
        }
        return Set(serving.map(\.person)).count
    }

    func tasks(of measure: Int?, in states: [TaskState], on day: Day) -> Int {
        guard let plan else { return 0 }
        let measures = plan.plan.measures.filter { measure == nil || $0.number == measure }
        return measures.flatMap(\.tasks).count {
            states.contains(plan.standing(of: $0, on: day).state)
        }
    }
}
