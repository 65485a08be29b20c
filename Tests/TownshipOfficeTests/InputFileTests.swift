import Foundation
import Governance
import Testing
import TownshipOffice

/// Figures of persons and of organizations stand in files of their own; who mixes them up is told where they belong.
@Suite struct InputFileTests {
    private func workspace() throws -> WorkspaceFixture {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "t",
              inputs = { score = { title = "得分", type = "number", default = 1 },
                area = { title = "片区", type = "text", of = "organization" } },
              items = { { id = "a", title = "甲", formula = function(s) return s.input.score end } } }
            """)
        try fixture.write("inputs/t/2020-03.csv", "person,score\nP1,1\n")
        return fixture
    }

    private func reason(_ fixture: WorkspaceFixture) throws -> String {
        guard let reason = try fixture.run().setAside.first?.outcome.setAside else { return "" }
        return "\(reason.place?.description ?? ""): \(reason.message)"
    }

    @Test func aFileOrRowThatIsMissingIsNamed() throws {
        let fixture = try workspace()
        let file = "inputs/t/2020-03.organizations.csv"
        #expect(try reason(fixture) == "\(file): 缺“片区”（area），还没有逐单位的录入表")
        try fixture.write(file, "organization,area\nV2,近郊\n")
        #expect(try reason(fixture) == "\(file): 缺“片区”（area），逐单位的录入表里没有这个单位的行")
        try fixture.write(file, "organization,area\nV1,\n")
        #expect(try reason(fixture) == "\(file):2: 缺“片区”（area）")
        try fixture.write(file, "organization,area\nV1,近郊\n")
        #expect(try fixture.run().setAside.isEmpty)
    }

    @Test(arguments: [
        (
            "inputs/t/2020-03.csv", "person,片区\nP1,近郊\n",
            "它是逐单位填的，请填在 inputs/t/2020-03.organizations.csv"
        ),
        (
            "inputs/t/2020-03.organizations.csv", "organization,score\nV1,5\n",
            "它是逐人填的，请填在 inputs/t/2020-03.csv"
        ),
    ])
    func aColumnOfTheOtherFileIsSentThere(_ file: String, _ text: String, _ advice: String) throws {
        let fixture = try workspace()
        try fixture.write("inputs/t/2020-03.organizations.csv", "organization,area\nV1,近郊\n")
        try fixture.write(file, text)
        do {
            _ = try fixture.run()
            Issue.record("a column of the other file is no column of this one")
        } catch let error as WorkspaceFindings {
            #expect(error.findings.map(\.code) == ["workspace.column.unknown"])
            #expect(error.findings.first?.message == "不认识这一列：\(advice)")
        }
    }
}
