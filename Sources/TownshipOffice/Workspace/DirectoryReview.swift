import Governance

/// Makes a roster of a directory whose records may be faulty: each fault is laid to those it concerns, and what cannot be
/// used is left out of their records, so that the others stay computable.
///
/// Two kinds of faults concern everybody and stop a run. An appointment whose person cannot be told may be anybody's, and
/// whoever it belongs to would be computed without it. Organizations that lie in a circle leave nobody's place certain.
struct DirectoryReview {
    private(set) var faults: RecordFaults
    private(set) var places: [String: [RecordPlace]]
    private var organizations: [Organization]
    private var people: [Person]
    private var appointments: [Appointment]
    private var blocking: [WorkspaceFinding]
    /// Records to leave out, by list, while the problems of one round are settled.
    private var removed: [RosterList: Set<Int>] = [:]

    init(_ directory: DirectoryReader) {
        faults = directory.faults
        places = directory.places
        organizations = directory.organizations
        people = directory.people
        appointments = directory.appointments
        blocking = directory.blocking
        settleNames(directory.names)
    }

    /// The roster of what is sound.
    ///
    /// - Throws: What stops every run, and with it everything else that is wrong.
    mutating func roster() throws(WorkspaceFindings) -> Roster {
        // Each round leaves out or mends at least one record, so there are never more rounds than records.
        for _ in 0...(organizations.count + people.count + appointments.count) {
            guard blocking.isEmpty else { break }
            do throws(GovernanceErrors) {
                return try Roster(
                    organizations: organizations, persons: people, appointments: appointments)
            } catch {
                for problem in error.all { settle(problem) }
                leaveOut()
            }
        }
        throw WorkspaceFindings(WorkspaceFinding.ordered(blocking + faults.all))
    }

    // MARK: Names beside the numbers of appointments

    /// An appointment whose name and number disagree may be either's; one whose number nobody has, is that of its name.
    private mutating func settleNames(_ names: [DirectoryReader.NamedAppointment]) {
        let known = Dictionary(
            people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let byName = Dictionary(grouping: people, by: { WrittenText.name($0.name) })
        for entry in names {
            let person = known[entry.person]
            let name = WrittenText.name(entry.name)
            guard person.map({ WrittenText.name($0.name) != name }) ?? true else { continue }
            // A record whose own row is faulty has no name to compare with.
            if let person, faults.persons[person.id] != nil { continue }
            let bearers = byName[name] ?? []
            guard person != nil || !bearers.isEmpty else { continue }
            if person != nil { faults.add([entry.finding], of: entry.person) }
            for bearer in bearers { faults.add([entry.finding], of: bearer.id) }
            removed[.appointments, default: []].insert(entry.record)
        }
        leaveOut()
    }

    // MARK: Problems of the roster

    private mutating func settle(_ problem: GovernanceError) {
        let finding = WorkspaceFinding(problem, in: places)
        guard let part = problem.context.list.flatMap(RosterList.init(rawValue:)),
            let record = problem.context.record
        else { return blocking.append(finding) }
        switch part {
        case .organizations: settle(problem.code, finding, organization: record, problem.context)
        case .persons: settle(problem.code, finding, person: record, problem.context)
        case .appointments:
            guard problem.code != .appointmentPersonUnknown else {
                return blocking.append(finding.adding(DirectoryReview.anybodys))
            }
            faults.add([finding], of: appointments[record].person)
            removed[.appointments, default: []].insert(record)
        }
    }

    static let anybodys = "不知道是谁的任职，谁的报酬都可能少算，改好之前不能算。"

    private mutating func settle(
        _ code: GovernanceErrorCode, _ finding: WorkspaceFinding, organization record: Int,
        _ context: GovernanceErrorContext
    ) {
        switch code {
        case .organizationParentCycle, .organizationSuccessorCycle:
            blocking.append(finding.adding("单位的隶属理不清，改好之前不能算。"))
            return
        case .organizationParentUnknown:
            organizations[record].parent = nil
            // The parent may be the row that could not be read; then that row is told, and nothing is wrong here.
            if !faults.others.isEmpty { return }
        case .organizationSuccessorUnknown, .organizationSuccessorOpen:
            organizations[record].mergedInto = nil
        case .organizationDuplicate: removed[.organizations, default: []].insert(record)
        case .organizationNameDuplicate:
            organizations[record].name += "（\(organizations[record].id)）"
        case .organizationAliasEmpty, .organizationAliasClash:
            organizations[record].aliases = []
        case .organizationCountNegative:
            organizations[record].population = nil
            organizations[record].households = nil
        default: removed[.organizations, default: []].insert(record)
        }
        for concerned in [record, context.otherRecord].compactMap(\.self) {
            faults.add([finding], of: organizations[concerned].id)
        }
    }

    private mutating func settle(
        _ code: GovernanceErrorCode, _ finding: WorkspaceFinding, person record: Int,
        _ context: GovernanceErrorContext
    ) {
        let concerned = [record, context.otherRecord].compactMap(\.self)
        for index in concerned { faults.add([finding], of: people[index].id) }
        switch code {
        case .personResidentIDDuplicate:
            for index in concerned { people[index].residentID = nil }
        default: removed[.persons, default: []].insert(record)
        }
    }

    private mutating func leaveOut() {
        func kept<T>(_ list: [T], _ part: RosterList) -> [T] {
            guard let removed = removed[part] else { return list }
            return list.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        }
        organizations = kept(organizations, .organizations)
        people = kept(people, .persons)
        appointments = kept(appointments, .appointments)
        for (part, list) in places {
            if let known = RosterList(rawValue: part) { places[part] = kept(list, known) }
        }
        removed = [:]
    }
}
