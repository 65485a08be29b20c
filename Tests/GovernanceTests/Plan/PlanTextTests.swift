import Foundation
import Governance
import Testing

/// The text of a plan is read as it is, and what may have been misread is asked about.
@Suite struct PlanTextTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String? {
        let url = PlanTextTests.root.appendingPathComponent(path)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return try String(contentsOf: url, encoding: .utf8)
    }

    private func sample() throws -> String { try #require(try text("Tests/sample-plan.txt")) }

    @Test func sectionsMeasuresAndUnitsAreRead() throws {
        let plan = PlanText(try sample())
        #expect(plan.faults.isEmpty)
        #expect(plan.year == 2021)
        #expect(plan.sections.map(\.title) == ["夯实基层基础", "丰富群众文化"])
        let measures = plan.sections.flatMap(\.measures)
        #expect(measures.map(\.number) == [1, 2, 3])
        #expect(measures.map(\.title) == ["理顺村组关系", "培养本地人才", "办好群众文化"])
        #expect(measures.map(\.lead) == ["党建办", "社事办", "宣传文化中心"])
        #expect(measures.map(\.units) == [["社事办"], ["宣传文化中心"], ["党政办"]])
        #expect(measures[0].tasks.map(\.id) == ["1.1", "1.2"])
        #expect(measures[0].tasks[1].text == "规范合作社管理,健全登记,变更、注销制度。")
    }

    @Test func everyDoubtHasItsPlaceAndReading() throws {
        let doubts = PlanText(try sample()).doubts
        let told = doubts.map {
            "\($0.line):\($0.column) \($0.text) \($0.proposal ?? "") \($0.isSure)"
        }
        #expect(
            told == [
                "2:1 夯实基层基础 夯实基层基础 true", "4:31 , ” true", "6:15 回弓| 回引 true",
                "6:26 IO 10 true", "9:1 宣传文化服务中心 宣传文化中心 false", "9:10 发捍 发挥 true",
                "9:24 十 + true", "9:40 ’’ ” true", "9:43 事 事。 true",
            ])
    }

    @Test func nothingIsChangedThatNobodyConfirmed() throws {
        let text = try sample()
        let plain = PlanText(text)
        func tasks(_ plan: PlanText) -> String {
            plan.sections.flatMap(\.measures).flatMap(\.tasks).map(\.text).joined()
        }
        #expect(tasks(plain).contains("能人回弓|"))
        let sure = PlanText(text, accepting: Set(plain.doubts.filter(\.isSure)))
        #expect(tasks(sure).contains("“大事共商、小事共办”等机制"))
        #expect(tasks(sure).contains("能人回引”计划,每年办好10件实事"))
        #expect(tasks(sure).contains("发挥文化广场作用,推广“村史+戏曲+旅游”"))
        #expect(tasks(sure).hasSuffix("“我们的村庄”故事。"))
        let one = try #require(plain.doubts.first { $0.text == "IO" })
        #expect(tasks(PlanText(text, accepting: [one])).contains("能人回弓|”计划,每年办好10件"))
    }

    @Test(arguments: [
        ("今年要办好几件事。", [PlanErrorCode.empty]),
        ("一、\n1.甲。乙。\n责任单位:党政办", [.heading]),
        ("一、甲\n1.乙。丙。", [.units]),
        ("一、甲\n1.乙。丙。\n责任单位:", [.units]),
        ("一、甲\n责任单位:党政办", [.units]),
        ("一、甲\n1.乙。丙。\n责任单位:党政办\n3.丁。戊。\n责任单位:党政办", [.number]),
        ("一、甲\n1.乙。丙。\n责任单位:党政办\n1.丁。戊。\n责任单位:党政办", [.number]),
    ])
    func whatKeepsATextFromBeingAPlanIsTold(_ text: String, _ codes: [PlanErrorCode]) {
        #expect(PlanText(text).faults.map(\.code) == codes)
    }

    @Test func otherShapesOfHeadsAreRead() {
        let plan = PlanText(
            "二〇二一年\n一．甲\r\n１、乙。丙。\r\n牵头单位：党政办，社事办。\r\n\r\n  2) 丁。\r\n　戊！己？\r\n责任单位：团委；工会\r\n")
        #expect(plan.faults.isEmpty)
        let measures = plan.sections.flatMap(\.measures)
        #expect(measures.map(\.lead) == ["党政办", "团委"])
        #expect(measures.map(\.units) == [["社事办"], ["工会"]])
        #expect(measures[1].tasks.map(\.text) == ["戊！", "己？"])
    }

    /// The plan of 金元镇 itself, where it lies beside the project.
    @Test func thePlanItselfIsRead() throws {
        guard let text = try text("../shared/seed/jinyuan-2020-work-plan.txt") else { return }
        let plan = PlanText(text)
        #expect(plan.faults.isEmpty)
        #expect(plan.sections.count == 6)
        let measures = plan.sections.flatMap(\.measures)
        #expect(measures.map(\.number) == Array(1...18))
        let leads = [
            "党建办", "党建办", "党建办", "社事办", "社事办", "党政办", "司法所", "司法所", "社会治理和应急管理办",
            "党政办", "宣传文化中心", "党政办", "党政办", "党政办", "党政办", "党政办", "财政办", "宣传文化中心",
        ]
        #expect(measures.map(\.lead) == leads)
        #expect(Set(measures.flatMap { [$0.lead] + $0.units }).count == 21)
        let readings = [
            ",": "”", "适岗能为": "适岗能力", "带头入": "带头人", "回弓|": "回引", "发捍": "发挥", "十": "+",
            "’’": "”", "服努": "服务", "IO": "10", "牢、助": "补助", "传裔": "传奇", "上门燃": "上门",
        ]
        for (wrong, right) in readings {
            #expect(plan.doubts.contains { $0.text == wrong && $0.proposal == right }, "\(wrong)")
        }
        #expect(plan.doubts.count < 20, "\(plan.doubts)")
    }
}
