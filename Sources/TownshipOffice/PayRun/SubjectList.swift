import ExactNumbers
import Governance

/// Turns the inputs of a period and the roster into the subjects of a run, in the order of the sheet.
struct SubjectList {
    /// A subject with the records behind it, or why it is set aside before anything is computed.
    struct Entry {
        let person: Person?
        let organization: Organization?
        let appointment: Appointment?
        /// Under which organization the sheet lists it.
        let home: Organization?
        let subject: Result<Subject, SetAside>
        /// Where it stands on the sheet.
        let order: (organization: Int, row: Int)
    }

    private(set) var entries: [Entry] = []
    private(set) var warnings: [WorkspaceFinding] = []
    private let workspace: Workspace
    private let scheme: SchemeDefinition
    private let period: Period
    private let inputs: InputTable
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
    }

    private func requireFile() throws(WorkspaceFindings) {
        guard !inputs.hasPersonFile, scheme.inputs.contains(where: { $0.owner == .subject }) else {
            return
        }
        let file = InputTable.file(scheme.id, period)
        throw WorkspaceFindings([
            WorkspaceFinding(.fileMissing, file, "没有 \(period.chinese)的录入表；请把它放到 \(file)")
        ])
    }

    // MARK: Appointments

    private mutating func addAppointments() throws(WorkspaceFindings) {
        try requireFile()
        let all = Array(workspace.roster.appointments.enumerated())
        guard inputs.hasPersonFile else {
            for (index, appointment) in all where serves(appointment) {
                add(index, appointment, nil, index)
            }
            return
        }
        let byPerson = Dictionary(grouping: all, by: { $0.element.person })
        for (position, row) in inputs.persons.enumerated() {
            let own = (byPerson[row.person] ?? []).filter {
                row.post == nil || $0.element.post.title == row.post
            }
            let serving = own.filter { serves($0.element) }
            if serving.isEmpty {
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
        entries.append(
            Entry(
                person: person, organization: organization, appointment: appointment,
                home: organization, subject: .success(subject),
                order: (organizationOrder[organization.id] ?? 0, position)))
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
        let organization = appointment.flatMap { workspace.roster.organization($0.organization) }
        entries.append(
            Entry(
                person: workspace.roster.person(row.person), organization: organization,
                appointment: appointment, home: organization,
                subject: .failure(
                    SetAside(
                        key: row.person.text, code: code.rawValue, message: message, place: place)),
                order: (organization.flatMap { organizationOrder[$0.id] } ?? .max, position)))
    }

    /// Somebody who serves in a kind of organization and a post that are paid, and has no row.
    private mutating func warnOfMissingRows(_ all: [(offset: Int, element: Appointment)]) {
        let listed = Set(inputs.persons.map(\.person))
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
            guard let person = workspace.roster.person(row.person) else { continue }
            let current = workspace.roster.appointments(of: person.id).last { serves($0) }
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
            entries.append(
                Entry(
                    person: person, organization: organization, appointment: current, home: home,
                    subject: .success(subject),
                    order: (home.flatMap { organizationOrder[$0.id] } ?? .max, position)))
        }
    }

    private mutating func addOrganizations() throws(WorkspaceFindings) {
        let file = InputTable.organizationFile(scheme.id, period)
        guard inputs.hasOrganizationFile || scheme.inputs.isEmpty else {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, file, "没有 \(period.chinese)的录入表；请把它放到 \(file)")
            ])
        }
        let ids =
            inputs.hasOrganizationFile
            ? inputs.organizationOrder
            : workspace.roster.organizations.filter { $0.valid.overlaps(period.range) }.map(\.id)
        for (position, id) in ids.enumerated() {
            guard let organization = workspace.roster.organization(id) else { continue }
            var subject = Subject(key: id.text)
            describe(organization, in: &subject)
            supply(nil, to: &subject)
            entries.append(
                Entry(
                    person: nil, organization: organization, appointment: nil,
                    home: organization, subject: .success(subject),
                    order: (organizationOrder[id] ?? .max, position)))
        }
    }

    // MARK: Facts

    private func describe(_ person: Person, in subject: inout Subject) {
        var fields: [String: FieldValue] = [
            "id": .text(person.id.text), "name": .text(person.name),
        ]
        fields["gender"] = person.knownGender.map { .text($0.chinese) }
        fields["birth"] = person.knownBirth.map { .day($0) }
        fields["education"] = person.education.map { .text($0) }
        fields["party"] = person.party.map { .text($0) }
        subject.person = fields
        subject.appointments = workspace.roster.appointments(of: person.id).map {
            ServedPost(
                post: $0.post.title, organization: $0.organization.text, start: $0.start,
                finish: $0.finish)
        }
        if let place = workspace.placeOfPerson(person.id) {
            for name in fields.keys { subject.places["person.\(name)"] = place }
        }
    }

    private func describe(_ organization: Organization, in subject: inout Subject) {
        var fields: [String: FieldValue] = [
            "id": .text(organization.id.text), "name": .text(organization.name),
            "kind": .text(workspace.kinds[organization.id] ?? organization.kind.chinese),
        ]
        fields["population"] = organization.population.map { .number(Rational($0)) }
        fields["households"] = organization.households.map { .number(Rational($0)) }
        subject.organization = fields
    }

    private func supply(_ row: InputTable.PersonRow?, to subject: inout Subject) {
        if let row {
            subject.inputs.merge(row.inputs) { $1 }
            subject.places.merge(row.places) { $1 }
        }
        guard let id = subject.organizationID,
            let unit = inputs.organizations.first(where: { $0.key.text == id })?.value
        else { return }
        subject.inputs.merge(unit.inputs) { $1 }
        subject.places.merge(unit.places) { $1 }
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
            return Entry(
                person: entry.person, organization: entry.organization,
                appointment: entry.appointment, home: entry.home,
                subject: .success(subject), order: entry.order)
        }
    }
}
