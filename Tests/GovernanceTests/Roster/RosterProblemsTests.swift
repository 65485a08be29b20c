import Governance
import Testing

struct RosterProblemsTests {
    private func id(_ text: String) throws -> OrganizationID { try OrganizationID(text) }

    @Test func `a sound roster has no problems`() throws {
        #expect(try RosterSample().problems() == [])
        #expect(try RosterSample().roster().warnings == [])
    }

    @Test func `all problems come at once, in the order of the records`() throws {
        var sample = try RosterSample()
        sample.organizations[0].name = " "
        sample.organizations[0].population = -1
        sample.organizations[3].parent = try id("X")
        sample.persons[1].name = ""
        sample.appointments[0].person = try PersonID("P9")
        sample.appointments[3].finish = try Day(text: "2020-03-15")
        #expect(
            sample.problems() == [
                "roster.organization.name.empty organizations[0].name",
                "roster.organization.count.negative organizations[0].population",
                "roster.organization.parent.unknown organizations[3].parent",
                "roster.person.name.empty persons[1].name",
                "roster.appointment.person.unknown appointments[0].person",
                "roster.appointment.reversed appointments[3].finish",
            ])
    }

    @Test func `duplicate ids`() throws {
        var sample = try RosterSample()
        sample.organizations[3].id = try id("T")
        sample.persons.append(sample.persons[0])
        sample.persons.append(sample.persons[0])
        #expect(
            sample.problems() == [
                "roster.organization.duplicate organizations[3/0].id",
                "roster.person.duplicate persons[2/0].id",
                "roster.person.duplicate persons[3/0].id",
            ])
    }

    @Test func `parents that go round in circles are told once`() throws {
        var sample = try RosterSample()
        sample.organizations[0].parent = try id("O1")
        #expect(
            sample.problems() == ["roster.organization.parent.cycle organizations[0].parent"])
        sample.organizations[0].parent = try id("T")
        sample.organizations[3].parent = try id("O1")
        #expect(
            sample.problems() == [
                "roster.organization.parent.cycle organizations[0].parent",
                "roster.organization.parent.cycle organizations[3].parent",
            ])
    }

    @Test func `a circle names the way around`() throws {
        var sample = try RosterSample()
        sample.organizations[0].parent = try id("O1")
        let error = #expect(throws: GovernanceErrors.self) { _ = try sample.roster() }
        #expect(error?.all.first?.message == "机构名册第1条：上级绕了一圈又回到自己，请改正其中一个上级：“T”→“O1”→“T”。")
    }

    @Test func `successors`() throws {
        var sample = try RosterSample()
        sample.organizations[2].mergedInto = try id("X")
        sample.organizations[1].aliases = []
        #expect(
            sample.problems() == [
                "roster.organization.successor.unknown organizations[2].mergedInto"
            ])
        sample.organizations[2].mergedInto = try id("V1")
        sample.organizations[1].mergedInto = try id("V2")
        #expect(
            sample.problems() == [
                "roster.organization.successor.open organizations[1].valid",
                "roster.organization.successor.cycle organizations[1].mergedInto",
            ])
    }

    @Test func `names and aliases`() throws {
        var sample = try RosterSample()
        sample.organizations[2].name = "东村"
        sample.organizations[3].aliases = ["", "甲镇"]
        sample.organizations[3].households = -2
        #expect(
            sample.problems() == [
                "roster.organization.name.duplicate organizations[2/1].name",
                "roster.organization.alias.empty organizations[3].aliases",
                "roster.organization.count.negative organizations[3].households",
                "roster.organization.alias.clash organizations[3/0].aliases",
            ])
    }

    @Test
    func
        `an alias may be the name of a unit that was merged into this one, or lived at another time`()
        throws
    {
        var sample = try RosterSample()
        sample.organizations[2].mergedInto = try id("O1")
        #expect(
            sample.problems() == [
                "roster.organization.alias.clash organizations[1/2].aliases"
            ])
        sample.organizations[1].valid = DayRange(from: try Day(text: "2020-01-01"))
        sample.appointments.remove(at: 1)
        #expect(sample.problems() == [])
    }

    @Test func `appointments outside the life of the organization`() throws {
        var sample = try RosterSample()
        sample.appointments[0].finish = try Day(text: "2020-01-01")
        sample.appointments[1].start = try Day(text: "1999-12-31")
        sample.appointments[2].organization = try id("X")
        #expect(
            sample.problems() == [
                "roster.appointment.outside appointments[0].finish",
                "roster.appointment.outside appointments[1].start",
                "roster.appointment.organization.unknown appointments[2].organization",
            ])
        sample = try RosterSample()
        sample.appointments[0].finish = nil
        #expect(sample.problems() == ["roster.appointment.outside appointments[0].finish"])
    }

    @Test func `overlaps are of one person, post and organization`() throws {
        var sample = try RosterSample()
        func add(_ start: String, _ finish: String?) throws {
            sample.appointments.append(
                try RosterSample.appointment("P2", "V1", "文书", start, finish))
        }
        try add("2020-01-01", "2020-03-31")
        try add("2020-04-01", "2020-04-30")
        #expect(sample.problems() == [])
        try add("2020-03-31", "2020-03-31")
        try add("2020-06-01", nil)
        try add("2020-08-01", "2020-08-02")
        try add("2020-09-01", "2020-09-02")
        #expect(
            sample.problems() == [
                "roster.appointment.overlap appointments[6/4].start",
                "roster.appointment.overlap appointments[8/7].start",
                "roster.appointment.overlap appointments[9/7].start",
            ])
    }

    @Test func `one identity number belongs to one person`() throws {
        var sample = try RosterSample()
        let number = try ResidentID(text: "11010519491231002X")
        sample.persons[0].residentID = number
        sample.persons[1].residentID = number
        #expect(
            sample.problems() == ["roster.person.resident_id.duplicate persons[1/0].residentID"])
        let error = #expect(throws: GovernanceErrors.self) { _ = try sample.roster() }
        #expect(error?.all.first?.message.contains("110105********002X") == true)
    }

    @Test func `warnings`() throws {
        var sample = try RosterSample()
        sample.persons[0].residentID = try ResidentID(text: "11010519491231002X")
        #expect(sample.persons[0].knownBirth == (try Day(text: "1949-12-31")))
        #expect(sample.persons[0].knownGender == .female)
        sample.persons[0].birth = try Day(text: "1950-01-01")
        sample.persons[0].gender = .male
        #expect(sample.persons[0].knownBirth == sample.persons[0].birth)
        #expect(sample.persons[0].knownGender == .male)
        sample.persons[0].bankCard = try BankCard(text: "9999990000001236")
        sample.persons[1].bankCard = sample.persons[0].bankCard
        sample.appointments[2].document = " "
        let warnings = try sample.roster().warnings
        #expect(
            warnings.map(RosterSample.line) == [
                "roster.person.birth.mismatch persons[0].birth",
                "roster.person.gender.mismatch persons[0].gender",
                "roster.person.bank_card.shared persons[1/0].bankCard",
                "roster.appointment.document.missing appointments[2].document",
            ])
        #expect(!warnings.contains { $0.message.contains("999999") })
        #expect(!"\(sample.persons)".contains("19491231"))
    }

    @Test func `large rosters with long chains are checked in reasonable time`() throws {
        let always = DayRange(from: .earliest)
        let count = 3000
        let units = try (0..<count).map { index in
            Organization(
                id: try id("U\(index)"), name: "同名", kind: .village,
                parent: index == 0 ? nil : try id("U\(index - 1)"), valid: always)
        }
        let roster = try Roster(organizations: units, persons: [], appointments: [])
        #expect(roster.organizations(named: "同名", on: .latest).count == count)
    }
}
