/// Checks the organizations of a roster against one another.
struct OrganizationCheck {
    let organizations: [Organization]
    /// The index of the first record with each id.
    let places: [OrganizationID: Int]
    private var findings = RosterFindings()

    init(_ organizations: [Organization], places: [OrganizationID: Int]) {
        self.organizations = organizations
        self.places = places
    }

    /// All that is wrong, in the order of the records.
    func problems() -> [GovernanceError] {
        var check = self
        check.checkEach()
        check.checkNames()
        check.checkAliases()
        check.checkCycles(
            \.parent, .organizationParentCycle, "parent", "上级绕了一圈又回到自己，请改正其中一个上级")
        check.checkCycles(
            \.mergedInto, .organizationSuccessorCycle, "mergedInto", "合并去向绕了一圈又回到自己，请改正其中一个")
        return check.findings.ordered()
    }

    private mutating func add(
        _ code: GovernanceErrorCode, _ record: Int, other: Int? = nil, field: String,
        _ message: String
    ) {
        findings.add(code, .organizations, record, other: other, field: field, message)
    }

    private mutating func checkEach() {
        for (index, unit) in organizations.enumerated() {
            if let first = places[unit.id], first != index {
                add(
                    .organizationDuplicate, index, other: first, field: "id",
                    "编号\(QuotedText(unit.id.text))与第\(first + 1)条重复，请改成不同的编号。")
            }
            if RosterText.trimmed(unit.name).isEmpty {
                add(.organizationNameEmpty, index, field: "name", "没有名称，请填写机构名称。")
            }
            if unit.aliases.contains(where: { RosterText.trimmed($0).isEmpty }) {
                add(.organizationAliasEmpty, index, field: "aliases", "有一个别名是空的，请填写或删去。")
            }
            if let parent = unit.parent, places[parent] == nil {
                add(
                    .organizationParentUnknown, index, field: "parent",
                    "上级机构\(QuotedText(parent.text))不在名册里，请核对编号或补上该机构。")
            }
            checkSuccessor(index, unit)
            if let population = unit.population, population < 0 {
                add(
                    .organizationCountNegative, index, field: "population",
                    "人口数 \(population) 是负数，请核对。")
            }
            if let households = unit.households, households < 0 {
                add(
                    .organizationCountNegative, index, field: "households",
                    "户数 \(households) 是负数，请核对。")
            }
        }
    }

    private mutating func checkSuccessor(_ index: Int, _ unit: Organization) {
        guard let successor = unit.mergedInto else { return }
        if places[successor] == nil {
            add(
                .organizationSuccessorUnknown, index, field: "mergedInto",
                "并入的机构\(QuotedText(successor.text))不在名册里，请核对编号或补上该机构。")
        }
        if unit.valid.last == nil {
            add(
                .organizationSuccessorOpen, index, field: "valid",
                "已经并入别的机构，却没有截止日期，请填写合并前的最后一天。")
        }
    }

    /// Two units under one parent may bear one name only one after the other.
    private mutating func checkNames() {
        struct Key: Hashable {
            let parent: OrganizationID?
            let name: String
        }
        let groups = Dictionary(
            grouping: organizations.indices.filter { places[organizations[$0].id] == $0 },
            by: { Key(parent: organizations[$0].parent, name: organizations[$0].name) })
        for group in groups.values where group.count > 1 {
            for pair in OverlapSweep.pairs(group.map { ($0, organizations[$0].valid) }) {
                add(
                    .organizationNameDuplicate, pair.record, other: pair.other, field: "name",
                    "与第\(pair.other + 1)条同属一个上级，同一时间里名称都是\(QuotedText(organizations[pair.record].name))，请改正名称或有效期。"
                )
            }
        }
    }

    /// An alias must not be the name of another unit of the same time, unless that unit was merged into this one.
    private mutating func checkAliases() {
        let named = Dictionary(grouping: organizations.indices, by: { organizations[$0].name })
        for (index, unit) in organizations.enumerated() {
            for alias in unit.aliases {
                let clash = (named[alias] ?? []).first { other in
                    organizations[other].id != unit.id
                        && organizations[other].valid.overlaps(unit.valid)
                        && !wasMerged(other, into: unit.id)
                }
                if let clash {
                    add(
                        .organizationAliasClash, index, other: clash, field: "aliases",
                        "别名\(QuotedText(alias))是第\(clash + 1)条机构同一时间的正式名称，请删去这个别名。")
                }
            }
        }
    }

    private func wasMerged(_ index: Int, into id: OrganizationID) -> Bool {
        var next = organizations[index].mergedInto
        var steps = 0
        while let successor = next, steps < organizations.count {
            if successor == id { return true }
            next = places[successor].flatMap { organizations[$0].mergedInto }
            steps += 1
        }
        return false
    }

    /// Reports each cycle once, at its first record, with the way around.
    private mutating func checkCycles(
        _ link: KeyPath<Organization, OrganizationID?>, _ code: GovernanceErrorCode,
        _ field: String, _ message: String
    ) {
        // Each record remembers the walk that reached it first: meeting one's own walk again is a cycle.
        var walks = [Int?](repeating: nil, count: organizations.count)
        for start in organizations.indices where walks[start] == nil {
            var path: [Int] = []
            var current: Int? = start
            while let index = current, walks[index] == nil {
                walks[index] = start
                path.append(index)
                current = organizations[index][keyPath: link].flatMap { places[$0] }
            }
            guard let meeting = current, walks[meeting] == start,
                let entry = path.firstIndex(of: meeting)
            else { continue }
            let cycle = path[entry...]
            let first = cycle.min() ?? meeting
            let around = (cycle.drop { $0 != first } + cycle.prefix { $0 != first } + [first])
                .map { QuotedText(organizations[$0].id.text).description }
            let shown = around.count > 9 ? around[..<8] + ["…"] : around[...]
            add(code, first, field: field, "\(message)：\(shown.joined(separator: "→"))。")
        }
    }
}
