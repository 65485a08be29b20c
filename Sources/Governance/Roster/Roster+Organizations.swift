extension Roster {
    /// The organization with an id.
    public func organization(_ id: OrganizationID) -> Organization? {
        organizationPlaces[id].map { organizations[$0] }
    }

    /// The organizations that bear a name on a day; where none does, those that have it as an alias.
    ///
    /// - Parameters:
    ///   - name: A name or alias, to the letter.
    ///   - day: The day on which the organizations exist.
    /// - Returns: The organizations, in roster order; more than one where units of different parents share a name.
    public func organizations(named name: String, on day: Day) -> [Organization] {
        let bearing = existing(namePlaces[name] ?? [], on: day)
        return bearing.isEmpty ? existing(aliasPlaces[name] ?? [], on: day) : bearing
    }

    /// The one organization that bears a name, or else an alias, on a day.
    ///
    /// - Parameters:
    ///   - name: A name or alias, to the letter.
    ///   - day: The day on which the organization exists.
    /// - Returns: The organization.
    /// - Throws: `roster.organization.name.unknown` or `roster.organization.name.ambiguous`.
    public func organization(named name: String, on day: Day) throws(GovernanceError)
        -> Organization
    {
        let found = organizations(named: name, on: day)
        if let only = found.first, found.count == 1 { return only }
        let context = GovernanceErrorContext(
            list: RosterList.organizations.rawValue, field: "name")
        if found.isEmpty {
            let other = (namePlaces[name] ?? aliasPlaces[name])?.first.map { organizations[$0] }
            let advice =
                other.map { "名册里这个机构的有效期是\($0.valid.chinese)，请核对日期或改用当时的名称。" }
                ?? "请核对名称，或在名册里补上该机构或别名。"
            throw GovernanceError(
                .organizationNameUnknown,
                "\(day.chinese)没有名称或别名为\(QuotedText(name))的机构。\(advice)", context: context)
        }
        let ids = found.prefix(8).map { QuotedText($0.id.text).description }
        throw GovernanceError(
            .organizationNameAmbiguous,
            "\(day.chinese)有\(found.count)个机构的名称或别名是\(QuotedText(name))，请改用编号：\(ids.joined(separator: "、"))。",
            context: context)
    }

    /// The organizations that lie directly under one and exist on a day, in roster order.
    public func children(of id: OrganizationID, on day: Day) -> [Organization] {
        existing(childPlaces[id] ?? [], on: day)
    }

    /// The organization that carries on another one on a day.
    ///
    /// - Parameters:
    ///   - id: The organization that may have been merged, over any number of steps.
    ///   - day: The day on which the successor exists.
    /// - Returns: The organization itself while it exists, afterwards the one it was merged into; nil when there is none.
    public func successor(of id: OrganizationID, on day: Day) -> Organization? {
        var current = organization(id)
        while let unit = current {
            if unit.valid.contains(day) { return unit }
            guard unit.valid.first < day, let next = unit.mergedInto else { return nil }
            current = organization(next)
        }
        return nil
    }

    private func existing(_ places: [Int], on day: Day) -> [Organization] {
        places.map { organizations[$0] }.filter { $0.valid.contains(day) }
    }
}
