import Governance
import Testing

/// The plan that a township really had, where it lies beside the project: it is not part of it.
@Suite(.enabled(if: SamplePlan.real != nil)) struct RealPlanTests {
    private func read() throws -> WorkPlan {
        try PlanTextReader().read(SamplePlan.real ?? "").plan
    }

    @Test func sectionsMeasuresUnitsAndLeads() throws {
        let plan = try read()
        #expect(plan.year == 2020)
        #expect(plan.sections.count == 6)
        #expect(plan.measures.map(\.number) == Array(1...18))
        let units = UnitNames(plan, among: [])
        #expect(Set(plan.unitNames.map(units.name)).count == 21)
        let dangzheng = [6, 10, 12, 13, 14, 15, 16]
        var leads = Dictionary(uniqueKeysWithValues: dangzheng.map { ($0, "党政办") })
        for number in [1, 2, 3] { leads[number] = "党建办" }
        for number in [4, 5] { leads[number] = "社事办" }
        for number in [7, 8] { leads[number] = "司法所" }
        for number in [11, 18] { leads[number] = "宣传文化中心" }
        leads[9] = "社会治理和应急管理办"
        leads[17] = "财政办"
        for measure in plan.measures {
            #expect(units.name(measure.lead) == leads[measure.number], "\(measure.number)")
        }
    }

    /// Every error that somebody who compared the scan with the sense of the text has listed, and no other.
    @Test func everyScanningErrorIsFoundAndNothingElse() throws {
        let plan = try read()
        let found = plan.allReadings.filter { !$0.isEverywhere }.map {
            "\($0.place.line) \($0.written.contains("\n") ? "⏎" : $0.written)→\($0.proposed)"
        }
        #expect(
            found == [
                "2 ⏎→一、强化党建引领基层治理", "6 适岗能为→适岗能力", "6 级带头入学→级带头人学",
                "6 县管,等模→县管”等模", "6 生回弓|”→生回引”", "13 注册,招募→注册、招募",
                "18 七进,运→七进”,运", "18 分发捍法→分发挥法", "27 文化十旅游→文化+旅游",
                "29 子’’主→子”主", "29 代好少年→代好少年。", "31 民服努解→民服务解",
                "32 动上门燃”→动上门”", "34 的IO件→的10件", "34 宜居城。→宜居城镇。",
                "41 活牢、助标→活补助标", "43 “传裔大→“传奇大",
            ])
        let unsure = plan.allReadings.filter { $0.sureness == .unsure }.map(\.place.line)
        #expect(unsure == [32, 34, 43])
    }
}
