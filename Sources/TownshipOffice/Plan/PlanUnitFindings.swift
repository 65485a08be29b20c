import Governance
import PolicyEngine

/// What is worth a look about the units of a plan; nothing of it keeps the plan from being used.
struct PlanUnitFindings {
    private let plan: WorkPlan
    private let units: UnitNames
    private let organizations: [Organization]

    init(_ plan: WorkPlan, _ units: UnitNames, _ organizations: [Organization]) {
        self.plan = plan
        self.units = units
        self.organizations = organizations
    }

    /// The findings, at the lines of the plan where they are known.
    func all(in file: String) -> [WorkspaceFinding] {
        var findings = units.doubts.map { WorkspaceFinding($0, in: file) }
        // Without a directory there is nothing that a unit could be missing from.
        if !organizations.isEmpty {
            findings += units.unknown.map { name in
                let hint = NearNames.hint(name, among: organizations.map(\.name))
                return WorkspaceFinding(
                    .unitUnknown, file, row: line(of: name),
                    "单位表里没有“\(name)”\(hint.isEmpty ? "；" : hint)可以在 directory/organizations.csv 里补上这个单位，或给已有的单位加上这个别名"
                )
            }
        }
        return findings + doubled(in: file)
    }

    /// Two names of one unit under one measure.
    private func doubled(in file: String) -> [WorkspaceFinding] {
        plan.measures.flatMap { measure -> [WorkspaceFinding] in
            var seen: Set<String> = []
            return measure.units.filter { !seen.insert(units.name($0)).inserted }.map { name in
                WorkspaceFinding(
                    .unitDuplicate, file, row: measure.line,
                    "第 \(measure.number) 项的责任单位里“\(name)”写了两次（都是“\(units.name(name))”），请核对")
            }
        }
    }

    private func line(of name: String) -> Int? {
        plan.measures.first { measure in
            measure.units.contains(name) || measure.tasks.contains { $0.units.contains(name) }
        }?.line
    }
}
