import Governance
import Testing

/// Units are called by their present names, whichever of their names a plan uses.
@Suite struct UnitNamesTests {
    private func unit(
        _ id: String, _ name: String, aliases: [String] = [], from: String = "2010-01-01",
        to: String? = nil, into: String? = nil
    ) throws -> Organization {
        Organization(
            id: try OrganizationID(id), name: name, kind: .office, aliases: aliases,
            valid: try DayRange(first: try Day(text: from), last: try to.map { try Day(text: $0) }),
            mergedInto: try into.map { try OrganizationID($0) })
    }

    private func plan(_ units: [String]...) -> WorkPlan {
        WorkPlan(
            year: 2021, title: "计划",
            sections: [
                PlanSection(
                    ordinal: 1, title: "甲",
                    measures: units.enumerated().map {
                        PlanMeasure(number: $0 + 1, title: "事", text: "", units: $1)
                    })
            ])
    }

    @Test func namesAliasesAndSuccessors() throws {
        let names = UnitNames(
            plan(["党建办", "文化中心", "老站"]),
            among: [
                try unit("B1", "党建办"), try unit("B2", "宣传文化中心", aliases: ["文化中心"]),
                try unit("B3", "老站", to: "2021-06-30", into: "B4"),
                try unit("B4", "新站", from: "2021-07-01"),
                try unit("B5", "党建办", from: "1990-01-01", to: "2009-12-31"),
            ])
        #expect(["党建办", "文化中心", "老站"].map(names.name) == ["党建办", "宣传文化中心", "新站"])
        #expect(names.unknown == [])
        #expect(names.doubts == [])
        #expect(names.id("老站")?.text == "B4")
    }

    @Test func namesThatDifferByServiceOnlyAreOneUnitInDoubt() throws {
        let names = UnitNames(plan(["文化站", "甲办"], ["文化服务站"], ["文化站"]), among: [])
        #expect(names.name("文化服务站") == "文化站")
        #expect(names.doubts.map(\.code) == [.unitAlike])
        #expect(names.unknown == ["文化站", "甲办"])
        let known = UnitNames(plan(["文化站"], ["文化站"], ["文化服务站"]), among: [try unit("B1", "文化服务站")])
        #expect(known.name("文化站") == "文化服务站")
        #expect(known.unknown == [])
    }

    @Test func aNameOfSeveralUnitsIsDoubted() throws {
        let names = UnitNames(
            plan(["合办"]),
            among: [
                try unit("B1", "甲办", aliases: ["合办"]), try unit("B2", "乙办", aliases: ["合办"]),
            ])
        #expect(names.doubts.map(\.code) == [.unitAmbiguous])
        #expect(names.name("合办") == "合办")
        #expect(names.unknown == [])
    }

    @Test func aCircleOfMergersEnds() throws {
        let names = UnitNames(
            plan(["甲办"]),
            among: [
                try unit("B1", "甲办", to: "2021-03-01", into: "B2"),
                try unit("B2", "乙办", to: "2021-04-01", into: "B1"),
            ])
        #expect(["甲办", "乙办"].contains(names.name("甲办")))
    }
}
