/// Checks the appointments of a roster against its persons, its organizations and one another.
struct AppointmentCheck {
    let appointments: [Appointment]
    let persons: [PersonID: Int]
    let organizations: [OrganizationID: Organization]

    private struct Seat: Hashable {
        let person: PersonID
        let organization: OrganizationID
        let post: Post
    }

    /// All that is wrong, in the order of the records.
    func problems() -> [GovernanceError] {
        var findings = RosterFindings()
        var seats: [Seat: [(index: Int, range: DayRange)]] = [:]
        for (index, appointment) in appointments.enumerated() {
            if persons[appointment.person] == nil {
                findings.add(
                    .appointmentPersonUnknown, .appointments, index, field: "person",
                    "人员\(QuotedText(appointment.person.text))不在人员名册里，请核对编号或补上此人。")
            }
            let unit = organizations[appointment.organization]
            if unit == nil {
                findings.add(
                    .appointmentOrganizationUnknown, .appointments, index, field: "organization",
                    "机构\(QuotedText(appointment.organization.text))不在机构名册里，请核对编号或补上该机构。")
            }
            guard let range = appointment.range else {
                findings.add(
                    .appointmentReversed, .appointments, index, field: "finish",
                    "免职日期早于任职日期 \(appointment.start)，请核对这两个日期。")
                continue
            }
            if let unit, !unit.valid.contains(range) {
                let starts = range.first < unit.valid.first
                findings.add(
                    .appointmentOutside, .appointments, index, field: starts ? "start" : "finish",
                    "任职时间（\(range.chinese)）超出\(QuotedText(unit.name))的有效期（\(unit.valid.chinese)），请核对；机构撤并的，任职到机构的最后一天为止。"
                )
            }
            let seat = Seat(
                person: appointment.person, organization: appointment.organization,
                post: appointment.post)
            seats[seat, default: []].append((index, range))
        }
        for records in seats.values where records.count > 1 {
            for pair in OverlapSweep.pairs(records) {
                findings.add(
                    .appointmentOverlap, .appointments, pair.record, other: pair.other,
                    field: "start",
                    "与第\(pair.other + 1)条是同一人在同一机构的同一职务，时间重叠，请合并成一条或改正日期。")
            }
        }
        return findings.ordered()
    }

    /// What should be looked at but forbids nothing, in the order of the records.
    func warnings() -> [GovernanceError] {
        var findings = RosterFindings()
        for (index, appointment) in appointments.enumerated()
        where RosterText.trimmed(appointment.document ?? "").isEmpty {
            findings.add(
                .appointmentDocumentMissing, .appointments, index, field: "document",
                "没有任职文号，请补上任命文件的文号。")
        }
        return findings.ordered()
    }
}
