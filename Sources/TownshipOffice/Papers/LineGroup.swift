import Governance

/// The lines of a sheet that are listed under one organization.
struct LineGroup {
    /// The name of the organization; empty for lines that belong to none.
    let name: String
    let lines: [PayLine]

    /// The lines of a run that were computed, by organization, in the order in which the organizations come first.
    static func all(of run: PayRun) -> [LineGroup] {
        var order: [OrganizationID?] = []
        var members: [OrganizationID?: [PayLine]] = [:]
        for line in run.lines where line.outcome.statement != nil {
            if members[line.home?.id] == nil { order.append(line.home?.id) }
            members[line.home?.id, default: []].append(line)
        }
        return order.map { id in
            let lines = members[id] ?? []
            return LineGroup(name: lines.first?.home?.name ?? "", lines: lines)
        }
    }

    /// How many people or units are paid.
    var count: Int { LineGroup.count(of: lines) }

    /// How many people or units of some lines are paid; a person with several posts counts once.
    static func count(of lines: [PayLine]) -> Int {
        let paid = lines.filter { $0.outcome.statement?.isPaid == true }
        return Set(paid.map { $0.person?.id.text ?? $0.organization?.id.text ?? "" }).count
    }
}
