import ExactNumbers
import Governance
import PolicyEngine

/// Turns the inputs of a period and the roster into the subjects of a run, in the order of the sheet.
struct SubjectList {
    /// A subject with the records behind it, or why it is set aside before anything is computed.
    struct Entry {
        let person: Person?
        let organization: Organization?
        let appointment: Appointment?
        /// Under which organization the sheet lists it, where that is not the subject's.
        var home: Organization?
        /// Who is meant, as the row says it, where there is no such person or organization.
        var written: String?
        /// The row of inputs.
        var row: RecordPlace?
        /// The appointment's index in the roster.
        var seat: Int?
        var subject: Result<Subject, SetAside>
        /// Where it stands on the sheet.
        let order: (organization: Int, row: Int)
    }

    var entries: [Entry] = []
    private(set) var warnings: [WorkspaceFinding] = []
    /// The findings that somebody is set aside for.
    private var told: Set<WorkspaceFinding> = []
    let workspace: Workspace
    let scheme: SchemeDefinition
    let period: Period
    let inputs: InputTable
    private let organizationOrder: [OrganizationID: Int]

    init(_ workspace: Workspace, _ scheme: SchemeDefinition, _ period: Period)
        throws(WorkspaceFindings)
    {
        self.workspace = workspace
        self.scheme = scheme
        self.period = period
        guard scheme.subject != .grant else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .subjectUnsupported, InputTable.file(scheme.id, period),
                    "按项目（grant）的方案还不能从工作区的文件里取名单；请用 township scheme evaluate")
            ])
        }
        inputs = try InputTable(workspace, scheme, period)
        organizationOrder = Dictionary(
            workspace.roster.organizations.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { $1 })
        switch scheme.subject {
        case .appointment: try addAppointments()
        case .person: try addPersons()
        case .organization: try addOrganizations()
        case .grant: preconditionFailure("refused above")
        }
        keepPersonsTogether()
        setAsideDoubles()
        setAsideSharers()
    }

    private func requireFile() throws(WorkspaceFindings) {
        guard !inputs.hasPersonFile, scheme.inputs.contains(where: { $0.owner == .subject }) else {
            return
        }
        let file = InputTable.file(scheme.id, period)
        throw WorkspaceFindings([missing(file)])
    }

    /// A period without its file, and the periods that have one.
    private func missing(_ file: String) -> WorkspaceFinding {
        let end = file.hasSuffix(".organizations.csv") ? ".organizations.csv" : ".csv"
        let names = workspace.files.names(in: "inputs/\(scheme.id)").filter {
            $0.hasSuffix(end) && !$0.dropLast(end.count).contains(".")
        }
        let known = names.map { String($0.dropLast(end.count)) }.sorted()
        let there =
            known.isEmpty ? "" : "（已有 \(known.suffix(12).joined(separator: "、"))）"
        return WorkspaceFinding(
            .fileMissing, file, "没有 \(period.chinese)的录入表；请把它放到 \(file)\(there)")
    }

    // MARK: Appointments

    private mutating func addAppointments() throws(WorkspaceFindings) {
        try requireFile()
        let all = Array(workspace.roster.appointments.enumerated())
        guard inputs.hasPersonFile else {
            for (index, appointment) in all where serves(appointment) {
                add(index, appointment, nil, index)
            }
            return addUnreadable()
        }
        let byPerson = Dictionary(grouping: all, by: { $0.element.person })
        for (position, row) in inputs.persons.enumerated() {
            let own = (row.person.flatMap { byPerson[$0.id] } ?? []).filter {
                row.post == nil || $0.element.post.title == row.post
            }
            let serving = own.filter { serves($0.element) }
            let faults = faults(of: row)
            if !faults.isEmpty {
                setAside(row, faults, position, serving.first?.element)
            } else if serving.isEmpty {
                addSetAside(row, own, position)
            } else if row.post == nil, Set(serving.map(\.element.post)).count > 1 {
                let posts = serving.map(\.element.post.title).joined(separator: "、")
                setAside(
                    row, .appointmentAmbiguous, "本期有几个职务（\(posts)），请在录入表里写明职务，一职一行", row.place,
                    position, serving[0].element)
            } else {
                for (index, appointment) in serving { add(index, appointment, row, position) }
            }
        }
        warnOfMissingRows(all)
    }

    /// Where everybody who serves is listed, who may serve but cannot be read is set aside.
    private mutating func addUnreadable() {
        let listed = Set(entries.compactMap { $0.person?.id })
        for (position, person) in workspace.roster.persons.enumerated()
        where !listed.contains(person.id) {
            let faults = workspace.faults.persons[person.id] ?? []
            guard let reason = reason(person.id.text, faults) else { continue }
            entries.append(
                Entry(
                    person: person, organization: nil, appointment: nil,
                    subject: .failure(reason), order: (.max, position)))
        }
    }

    /// What is wrong with files and sets nobody of this run aside.
    var untold: [WorkspaceFinding] {
        WorkspaceFinding.ordered(
            (workspace.faults.all + inputs.organizations.flatMap(\.faults)).filter {
                !told.contains($0)
            })
    }

    private mutating func reason(_ key: String?, _ faults: [WorkspaceFinding]) -> SetAside? {
        told.formUnion(faults)
        return SetAside(key: key, faults)
    }

    /// What is wrong with a row, and with what the directory says of its person.
    private func faults(of row: InputTable.PersonRow) -> [WorkspaceFinding] {
        row.faults + (row.person.flatMap { workspace.faults.persons[$0.id] } ?? [])
    }

    /// What is wrong with an organization's row in the directory and with what was supplied for it.
    private func faults(of organization: Organization) -> [WorkspaceFinding] {
        (workspace.faults.organizations[organization.id] ?? [])
            + inputs.faults(of: organization.id)
    }

    private func serves(_ appointment: Appointment) -> Bool {
        appointment.range?.overlaps(period.range) ?? false
    }

    private mutating func add(
        _ index: Int, _ appointment: Appointment, _ row: InputTable.PersonRow?, _ position: Int
    ) {
        guard let person = workspace.roster.person(appointment.person),
            let organization = workspace.roster.organization(appointment.organization)
        else { preconditionFailure("a checked roster knows whom its appointments name") }
        var subject = Subject(key: person.id.text, post: appointment.post.title)
        subject.start = appointment.start
        subject.finish = appointment.finish
        let place = workspace.placeOfAppointment(index)
        subject.places["start"] = place
        subject.places["finish"] = place
        subject.documents["start"] = appointment.document
        subject.documents["finish"] = appointment.endDocument
        describe(person, in: &subject)
        describe(organization, in: &subject)
        supply(row, to: &subject)
        let own = row == nil ? workspace.faults.persons[person.id] ?? [] : []
        let reviewed = checked(subject, own + faults(of: organization))
        entries.append(
            Entry(
                person: person, organization: organization, appointment: appointment,
                row: row?.place, seat: index,
                subject: reviewed,
                order: (organizationOrder[organization.id] ?? 0, position)))
    }

    /// A subject that can be computed, or everything that keeps it from being so.
    private mutating func checked(_ subject: Subject, _ faults: [WorkspaceFinding])
        -> Result<Subject, SetAside>
    {
        if let reason = reason(subject.key, faults) { return .failure(reason) }
        let wrong = InputCheck.faults(of: subject.inputs, for: scheme)
        guard let first = wrong.first else { return .success(subject) }
        return .failure(
            SetAside(
                key: subject.key, code: first.code.rawValue,
                message: wrong.map { $0.message + whereAbouts(of: $0, subject) }.joined(
                    separator: "；"),
                place: subject.places["input.\(first.input)"] ?? file(of: first.input)))
    }

    /// A row whose person serves on no day of the period.
    private mutating func addSetAside(
        _ row: InputTable.PersonRow, _ own: [(offset: Int, element: Appointment)], _ position: Int
    ) {
        if let last = own.filter({ ($0.element.finish ?? .latest) < period.firstDay }).max(by: {
            ($0.element.finish ?? .latest) < ($1.element.finish ?? .latest)
        }), let finish = last.element.finish {
            let place = workspace.placeOfAppointment(last.offset) ?? row.place
            setAside(row, .appointmentOutside, "任职已于 \(finish) 结束", place, position, last.element)
        } else if let next = own.min(by: { $0.element.start < $1.element.start }) {
            let place = workspace.placeOfAppointment(next.offset) ?? row.place
            setAside(
                row, .appointmentOutside, "任职从 \(next.element.start) 才开始", place, position,
                next.element)
        } else {
            let post = row.post.map { "“\($0)”" } ?? ""
            setAside(row, .appointmentMissing, "任职表里没有这个人的\(post)任职", row.place, position, nil)
        }
    }

    private mutating func setAside(
        _ row: InputTable.PersonRow, _ code: OfficeErrorCode, _ message: String,
        _ place: RecordPlace,
        _ position: Int, _ appointment: Appointment?
    ) {
        let reason = SetAside(
            key: row.number, code: code.rawValue, message: message, place: place)
        setAside(row, reason, position, appointment)
    }

    private mutating func setAside(
        _ row: InputTable.PersonRow, _ faults: [WorkspaceFinding], _ position: Int,
        _ appointment: Appointment?
    ) {
        guard let reason = reason(row.number, faults) else { return }
        setAside(row, reason, position, appointment)
    }

    private mutating func setAside(
        _ row: InputTable.PersonRow, _ reason: SetAside, _ position: Int,
        _ appointment: Appointment?
    ) {
        let organization = appointment.flatMap { workspace.roster.organization($0.organization) }
        entries.append(
            Entry(
                person: row.person, organization: organization, appointment: appointment,
                written: row.name ?? row.number, row: row.place, subject: .failure(reason),
                order: (organization.flatMap { organizationOrder[$0.id] } ?? .max, position)))
    }

    /// Somebody who serves in a kind of organization and a post that are paid, and has no row.
    private mutating func warnOfMissingRows(_ all: [(offset: Int, element: Appointment)]) {
        let listed = Set(inputs.persons.compactMap { $0.person?.id })
        let kinds = Set(entries.compactMap { $0.organization?.kind })
        let posts = Set(entries.compactMap { $0.appointment?.post })
        for (index, appointment) in all {
            guard serves(appointment), !listed.contains(appointment.person),
                posts.contains(appointment.post),
                let organization = workspace.roster.organization(appointment.organization),
                kinds.contains(organization.kind),
                let person = workspace.roster.person(appointment.person)
            else { continue }
            let place = workspace.placeOfAppointment(index)
            warnings.append(
                WorkspaceFinding(
                    .rowMissing, place?.file ?? "directory/appointments.csv", row: place?.row,
                    "\(organization.name) \(appointment.post) \(person.name) 在任，\(InputTable.file(scheme.id, period)) 里没有他的行，本期不发"
                ))
        }
    }

    // MARK: Persons and organizations

    private mutating func addPersons() throws(WorkspaceFindings) {
        try requireFile()
        for (position, row) in inputs.persons.enumerated() {
            let current = row.person.flatMap { person in
                workspace.roster.appointments(of: person.id).last { serves($0) }
            }
            let faults = faults(of: row)
            guard let person = row.person, faults.isEmpty else {
                setAside(row, faults, position, current)
                continue
            }
            let organization = current.flatMap { workspace.roster.organization($0.organization) }
            let last = workspace.roster.appointments(of: person.id).last {
                $0.start <= period.lastDay
            }
            let home =
                organization ?? last.flatMap { workspace.roster.organization($0.organization) }
            var subject = Subject(key: person.id.text)
            describe(person, in: &subject)
            if let organization { describe(organization, in: &subject) }
            supply(row, to: &subject)
            let reviewed = checked(subject, organization.map { self.faults(of: $0) } ?? [])
            entries.append(
                Entry(
                    person: person, organization: organization, appointment: current, home: home,
                    row: row.place, subject: reviewed,
                    order: (home.flatMap { organizationOrder[$0.id] } ?? .max, position)))
        }
    }

    private mutating func addOrganizations() throws(WorkspaceFindings) {
        guard inputs.hasOrganizationFile || scheme.inputs.isEmpty else {
            throw WorkspaceFindings([missing(InputTable.organizationFile(scheme.id, period))])
        }
        guard inputs.hasOrganizationFile else {
            let existing = workspace.roster.organizations.filter {
                $0.valid.overlaps(period.range)
            }
            for (position, organization) in existing.enumerated() {
                add(organization, nil, position)
            }
            return
        }
        for (position, row) in inputs.organizations.enumerated() {
            if let reason = reason(row.number, row.faults) {
                entries.append(
                    Entry(
                        person: nil, organization: row.organization, appointment: nil,
                        written: row.name ?? row.number, row: row.place,
                        subject: .failure(reason), order: (.max, position)))
            } else if let organization = row.organization {
                add(organization, row.place, position)
            }
        }
    }

    private mutating func add(_ organization: Organization, _ row: RecordPlace?, _ position: Int) {
        var subject = Subject(key: organization.id.text)
        describe(organization, in: &subject)
        supply(nil, to: &subject)
        let reviewed = checked(subject, faults(of: organization))
        entries.append(
            Entry(
                person: nil, organization: organization, appointment: nil, row: row,
                subject: reviewed,
                order: (organizationOrder[organization.id] ?? .max, position)))
    }

    // MARK: Order

    /// Organizations in the order of the directory, rows in theirs, and the posts of one person together at the first.
    private mutating func keepPersonsTogether() {
        let sorted = entries.enumerated().sorted { a, b in
            (a.element.order.organization, a.element.order.row, a.offset)
                < (b.element.order.organization, b.element.order.row, b.offset)
        }.map(\.element)
        var first: [PersonID: Int] = [:]
        for (position, entry) in sorted.enumerated() {
            if let id = entry.person?.id, first[id] == nil { first[id] = position }
        }
        entries = sorted.enumerated().sorted { a, b in
            let left = a.element.person.flatMap { first[$0.id] } ?? a.offset
            let right = b.element.person.flatMap { first[$0.id] } ?? b.offset
            return (left, a.offset) < (right, b.offset)
        }.map(\.element)
        tellPostsApart()
    }

    /// A person with several lines is told apart by post in the keys.
    private mutating func tellPostsApart() {
        let counts = Dictionary(grouping: entries.compactMap { $0.person?.id }, by: \.self)
        entries = entries.map { entry in
            guard case .success(var subject) = entry.subject, let id = entry.person?.id,
                (counts[id]?.count ?? 0) > 1
            else { return entry }
            subject.key = "\(id)/\(entry.appointment?.post.title ?? "")"
            var told = entry
            told.subject = .success(subject)
            return told
        }
    }
}

extension SetAside {
    /// A reason that tells all findings; nil when there are none.
    init?(key: String?, _ findings: [WorkspaceFinding]) {
        let findings = WorkspaceFinding.ordered(findings)
        guard let first = findings.first else { return nil }
        let others = findings.dropFirst().map { "；\($0.clause)（\($0.placeText)）" }
        self.init(
            key: key, code: first.code,
            message: others.isEmpty ? first.message : first.clause + others.joined(),
            place: RecordPlace(file: first.file, row: first.row, column: first.column))
    }
}
