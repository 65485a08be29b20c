extension Roster {
    /// The person with an id.
    public func person(_ id: PersonID) -> Person? {
        personPlaces[id].map { persons[$0] }
    }

    /// The whole history of a person's appointments, in roster order.
    public func appointments(of id: PersonID) -> [Appointment] {
        (personAppointments[id] ?? []).map { appointments[$0] }
    }

    /// The appointments with at least one day in a range, in roster order.
    ///
    /// - Parameters:
    ///   - range: The days to look at, such as those of a period.
    ///   - organization: Only appointments in this organization; nil for all.
    /// - Returns: The appointments, whole, not cut to the range.
    public func appointments(
        in range: DayRange, of organization: OrganizationID? = nil
    ) -> [Appointment] {
        appointments.filter { appointment in
            (organization == nil || appointment.organization == organization)
                && (appointment.range?.overlaps(range) ?? false)
        }
    }

    /// The persons who serve on at least one day of a range, each once, in the order of the persons.
    ///
    /// - Parameters:
    ///   - range: The days to look at, such as those of a period.
    ///   - organization: Only those who serve in this organization; nil for all.
    /// - Returns: The persons.
    public func members(
        servingIn range: DayRange, of organization: OrganizationID? = nil
    ) -> [Person] {
        let serving = Set(appointments(in: range, of: organization).map(\.person))
        return persons.filter { serving.contains($0.id) }
    }
}
