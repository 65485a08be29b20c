/// The organizations, persons and appointments of a township, checked as a whole.
public struct Roster: Sendable {
    /// The organizations, in the order in which they were supplied.
    public let organizations: [Organization]
    /// The persons, in the order in which they were supplied.
    public let persons: [Person]
    /// The appointments, in the order in which they were supplied: the roster order of pay sheets.
    public let appointments: [Appointment]
    /// What should be looked at but forbids nothing: differing birth dates, shared accounts, missing document numbers.
    public let warnings: [GovernanceError]

    let organizationPlaces: [OrganizationID: Int]
    let personPlaces: [PersonID: Int]
    let namePlaces: [String: [Int]]
    let aliasPlaces: [String: [Int]]
    let childPlaces: [OrganizationID: [Int]]
    let personAppointments: [PersonID: [Int]]

    /// Checks the records and makes a roster of them.
    ///
    /// - Parameters:
    ///   - organizations: The organizations, in the order in which they are to be listed.
    ///   - persons: The persons, in the order in which they are to be listed.
    ///   - appointments: The appointments, in the order of pay sheets.
    /// - Throws: All problems at once, codes `roster.*`, each with list, index of the record and field.
    public init(
        organizations: [Organization], persons: [Person], appointments: [Appointment]
    ) throws(GovernanceErrors) {
        let units = Dictionary(
            organizations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(
            persons.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let personCheck = PersonCheck(persons: persons, places: people)
        let appointmentCheck = AppointmentCheck(
            appointments: appointments, persons: people,
            organizations: units.mapValues { organizations[$0] })
        let problems =
            OrganizationCheck(organizations, places: units).problems() + personCheck.problems()
            + appointmentCheck.problems()
        guard problems.isEmpty else { throw GovernanceErrors(problems) }

        self.organizations = organizations
        self.persons = persons
        self.appointments = appointments
        warnings = personCheck.warnings() + appointmentCheck.warnings()
        organizationPlaces = units
        personPlaces = people
        namePlaces = Dictionary(grouping: organizations.indices, by: { organizations[$0].name })
        var aliases: [String: [Int]] = [:]
        var children: [OrganizationID: [Int]] = [:]
        for (index, unit) in organizations.enumerated() {
            for alias in Set(unit.aliases) { aliases[alias, default: []].append(index) }
            if let parent = unit.parent { children[parent, default: []].append(index) }
        }
        aliasPlaces = aliases
        childPlaces = children
        personAppointments = Dictionary(
            grouping: appointments.indices, by: { appointments[$0].person })
    }
}
