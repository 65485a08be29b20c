import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// A whole year through the office: what earlier months came to is read from their own files.
@Suite struct YearToDateTests {
    /// The three worked examples of the withholding tax, month by month.
    private static let expected: [String: [String]] = [
        "P1": Array(repeating: "15.54", count: 12),
        "P2": Array(repeating: "161.76", count: 6) + ["283.84"]
            + Array(repeating: "539.20", count: 5),
        "P3": Array(repeating: "0.00", count: 11) + ["1026.48"],
    ]

    /// A workspace with the shipped tax plugin and twelve months of three people.
    private func year() throws -> WorkspaceFixture {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "township.yaml",
            "name: 样镇\ndivision: \"510923108\"\nplugins: [\(PayRunTests.root)/Plugins/wage-income-tax]\n"
        )
        for month in 1...12 {
            let bonus = month == 12 ? "40000" : ""
            try fixture.write(
                "inputs/wage-income-tax/\(try Period.month(2020, month)).csv",
                "person,income,insurance,additional,bonus\nP1,6200,682,,\nP2,12800,1408,1000,\n"
                    + "P3,6200,682,1000,\(bonus)\n")
        }
        return fixture
    }

    private func taxes(_ fixture: WorkspaceFixture) throws -> [String: [String]] {
        var taxes: [String: [String]] = [:]
        for month in 1...12 {
            let run = try PayRun(
                folder: fixture.folder, scheme: "wage-income-tax", period: .month(2020, month))
            for line in run.lines {
                let tax = line.outcome.statement?.item("tax")?.amount?.description ?? "-"
                taxes[line.person?.id.text ?? "", default: []].append(tax)
            }
        }
        return taxes
    }

    @Test func theTaxOfAYear() throws {
        #expect(try taxes(try year()) == YearToDateTests.expected)
    }

    /// A person's year goes on when the post changes: it is the person who is taxed.
    @Test func aNewPostIsNotANewYear() throws {
        let fixture = try year()
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document,end_document\n"
                + "P1,V1,书记,2018-01-01,,文1,\nP2,V1,主任,2018-01-01,2020-06-30,文2,文5\n"
                + "P2,V2,书记,2020-07-01,,文5,\nP3,V2,主任,2018-01-01,,文4,\n")
        #expect(try taxes(fixture) == YearToDateTests.expected)
    }

    /// Where the subject is the appointment, each post has a year of its own.
    @Test func eachPostHasItsOwnSum() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("inputs/t/2020-02.csv", "person,post,score\nP2,主任,1\nP2,书记,10\n")
        try fixture.write("inputs/t/2020-03.csv", "person,post,score\nP2,主任,2\nP2,书记,20\n")
        let nets = try fixture.run().lines.map { $0.outcome.statement?.net.description ?? "-" }
        #expect(nets == ["3.00", "30.00"])
    }
}
