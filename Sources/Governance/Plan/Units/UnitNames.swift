/// The names that the units of a plan bear now, whichever of their names the plan uses.
///
/// Names and aliases of organizations decide, as they were valid in the plan's year; a unit that was merged since is called by its
/// successor's name. Two names that no organization bears and that differ by 服务 only are taken for one unit, as a doubt.
public struct UnitNames: Sendable {
    private var names: [String: String] = [:]
    private var ids: [String: OrganizationID] = [:]
    /// The names that no organization bears, in the order of the plan.
    public private(set) var unknown: [String] = []
    /// What is worth a look: names of several organizations, names that are alike.
    public private(set) var doubts: [PlanError] = []
    private let organizations: [Organization]

    /// Finds the units of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan, as it is read.
    ///   - organizations: Those of the directory; none where there is no directory.
    public init(_ plan: WorkPlan, among organizations: [Organization]) {
        self.organizations = organizations
        let year = DayRange(ordered: plan.firstDay, plan.lastDay)
        let written = plan.unitNames
        for name in written {
            let found = bearing(name, in: year)
            if let unit = found.first, found.count == 1 {
                let present = successor(of: unit, on: plan.lastDay)
                names[name] = present.name
                ids[name] = present.id
            } else {
                if found.count > 1 { doubts.append(ambiguous(name, found)) }
                if found.isEmpty { unknown.append(name) }
            }
        }
        uniteAlike(plan)
    }

    /// The present name of a unit; the name itself where no organization bears it.
    public func name(_ written: String) -> String { names[written] ?? written }

    /// The id of the organization that a name means.
    public func id(_ written: String) -> OrganizationID? { ids[written] }

    /// The organizations that bear a name in a year, or else those that have it as an alias.
    private func bearing(_ name: String, in year: DayRange) -> [Organization] {
        let living = organizations.filter { $0.valid.overlaps(year) }
        let named = living.filter { $0.name == name }
        return named.isEmpty ? living.filter { $0.aliases.contains(name) } : named
    }

    private func successor(of unit: Organization, on day: Day) -> Organization {
        var current = unit
        // As many steps as there are organizations end every circle.
        for _ in organizations {
            guard !current.valid.contains(day), let id = current.mergedInto,
                let next = organizations.first(where: { $0.id == id })
            else { break }
            current = next
        }
        return current
    }

    private func ambiguous(_ name: String, _ found: [Organization]) -> PlanError {
        let ids = found.prefix(8).map(\.id.text).joined(separator: "、")
        return PlanError(
            .unitAmbiguous, "有几个单位的名称或别名是\(QuotedText(name))（\(ids)），不知道是哪一个，请在单位表里核对")
    }

    // MARK: Names that are alike

    private mutating func uniteAlike(_ plan: WorkPlan) {
        let written = plan.unitNames
        let uses = Dictionary(
            plan.measures.flatMap(\.units).map { ($0, 1) }, uniquingKeysWith: +)
        for name in unknown {
            let alike = written.filter {
                $0 != name && UnitNames.short($0) == UnitNames.short(name)
            }
            // A name of the directory first, then the one that is used more often.
            let known = alike.first { ids[$0] != nil }
            let common = alike.max { (uses[$0] ?? 0) < (uses[$1] ?? 0) }
            guard let other = known ?? common,
                known != nil || isRarer(name, than: other, uses, written)
            else { continue }
            names[name] = self.name(other)
            ids[name] = ids[other]
            doubts.append(
                PlanError(
                    .unitAlike,
                    "\(QuotedText(name))和\(QuotedText(other))像是同一个单位，按“\(self.name(other))”算；请在单位表的别名里写明"
                ))
        }
        unknown.removeAll { names[$0] != nil }
    }

    private func isRarer(
        _ name: String, than other: String, _ uses: [String: Int], _ order: [String]
    ) -> Bool {
        let (mine, theirs) = (uses[name] ?? 0, uses[other] ?? 0)
        if mine != theirs { return mine < theirs }
        return (order.firstIndex(of: name) ?? 0) > (order.firstIndex(of: other) ?? 0)
    }

    private static func short(_ name: String) -> String { name.replacing("服务", with: "") }
}
