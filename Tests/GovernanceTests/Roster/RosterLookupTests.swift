import Governance
import Testing

struct RosterLookupTests {
    private let roster: Roster

    init() throws {
        roster = try RosterSample().roster()
    }

    private func day(_ text: String) throws -> Day { try Day(text: text) }

    private func names(_ name: String, _ date: String) throws -> [String] {
        try roster.organizations(named: name, on: day(date)).map(\.id.text)
    }

    @Test func `by id`() throws {
        #expect(try roster.organization(.init("V1"))?.name == "东村")
        #expect(try roster.organization(.init("X")) == nil)
        #expect(try roster.person(.init("P2"))?.name == "李乙")
        #expect(try roster.person(.init("X")) == nil)
    }

    @Test func `a name goes before an alias, each on its days`() throws {
        #expect(try names("西村", "2019-12-31") == ["V2"])
        #expect(try names("西村", "2020-01-01") == ["V1"])
        #expect(try names("西村", "1999-12-31") == [])
        #expect(try names("宣传文化中心", "2020-01-01") == ["O1"])
        #expect(try names("宣传文化服务中心", "2020-01-01") == ["O1"])
        #expect(try roster.organization(named: "西村", on: day("2020-01-01")).id.text == "V1")
    }

    @Test func `an unknown name`() throws {
        let unknown = Refusal.error {
            _ = try roster.organization(named: "南村", on: day("2020-01-01"))
        }
        #expect(unknown?.code == .organizationNameUnknown)
        #expect(unknown?.context.list == "organizations")
        #expect(unknown?.message.contains("请核对名称") == true)
        let early = Refusal.error {
            _ = try roster.organization(named: "东村", on: day("1999-12-31"))
        }
        #expect(early?.code == .organizationNameUnknown)
        #expect(early?.message.contains("有效期是2000年1月1日起") == true)
    }

    @Test func `an ambiguous name`() throws {
        var sample = try RosterSample()
        sample.organizations[3].aliases = ["中心"]
        sample.organizations[1].aliases = ["中心"]
        let shared = try sample.roster()
        let error = Refusal.error {
            _ = try shared.organization(named: "中心", on: day("2020-01-01"))
        }
        #expect(error?.code == .organizationNameAmbiguous)
        #expect(error?.message.contains("有2个机构") == true)
        #expect(error?.message.contains("“V1”、“O1”") == true)
    }

    @Test func `children and successors`() throws {
        let town = try OrganizationID("T")
        #expect(try roster.children(of: town, on: day("2019-12-31")).count == 3)
        #expect(
            try roster.children(of: town, on: day("2020-01-01")).map(\.id.text) == ["V1", "O1"])
        let merged = try OrganizationID("V2")
        #expect(try roster.successor(of: merged, on: day("2019-12-31"))?.id.text == "V2")
        #expect(try roster.successor(of: merged, on: day("2020-01-01"))?.id.text == "V1")
        #expect(try roster.successor(of: merged, on: day("1999-12-31")) == nil)
        #expect(try roster.successor(of: .init("X"), on: day("2020-01-01")) == nil)
    }

    @Test func `members serving in a period`() throws {
        func posts(_ period: String, _ organization: String? = nil) throws -> [String] {
            try roster.appointments(
                in: Period(text: period).range, of: organization.map { try OrganizationID($0) }
            ).map { "\($0.person)\($0.post)" }
        }
        #expect(try posts("2017") == [])
        #expect(try posts("2019-12") == ["P2书记", "P1书记"])
        #expect(try posts("2019-12", "V1") == ["P1书记"])
        #expect(try posts("2020-03") == ["P1书记", "P2副主任", "P1主任"])
        #expect(try posts("2020-04") == ["P1书记", "P1主任"])
        let march = try Period.month(2020, 3).range
        #expect(roster.members(servingIn: march).map(\.id.text) == ["P1", "P2"])
        #expect(
            try roster.members(servingIn: march, of: .init("V2")).map(\.id.text) == [])
        #expect(
            try roster.appointments(of: PersonID("P2")).map(\.organization.text) == ["V2", "V1"])
        #expect(try roster.appointments(of: PersonID("X")) == [])
    }

    @Test func `an appointment that finishes before it starts has no days`() throws {
        let reversed = try RosterSample.appointment("P1", "V1", "书记", "2020-03-02", "2020-03-01")
        #expect(reversed.range == nil)
        let single = try RosterSample.appointment("P1", "V1", "书记", "2020-03-01", "2020-03-01")
        #expect(single.range?.days == 1)
        #expect(RosterList.allCases.map(\.chinese) == ["机构名册", "人员名册", "任职名册"])
    }
}
