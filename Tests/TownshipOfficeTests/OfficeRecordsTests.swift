import ExactNumbers
import Foundation
import Governance
import GovernanceStore
import PolicyEngine
import Testing
import TownshipOffice

/// Runs that are kept, and computed again from nothing but what was kept.
@Suite struct OfficeRecordsTests {
    private static let time = "2020-04-02T09:12:00+08:00"

    private func records(_ workspace: WorkspaceFixture) throws -> OfficeRecords {
        try OfficeRecords.openOrMake(
            workspace: workspace.folder, keys: workspace.folder + "/keys", actor: "张会计",
            time: OfficeRecordsTests.time
        ).records
    }

    private func file(_ workspace: WorkspaceFixture, _ period: String = "2020-03") throws
        -> FiledRun
    {
        try records(workspace).file(
            workspace: workspace.folder, scheme: "t", period: try Period(text: period),
            actor: "张会计", time: OfficeRecordsTests.time
        ).filed
    }

    @Test func whatIsKeptIsWhatIsComputed() throws {
        let workspace = try WorkspaceFixture()
        let filed = try file(workspace)
        let run = try PayRun(
            folder: workspace.folder, scheme: "t", period: try .month(2020, 3))
        #expect(filed.total == run.total)
        #expect(filed.paid == Set(run.paid.map { $0.person?.id }).count)
        #expect(filed.setAside == run.setAside.count)
        #expect(
            filed.files.map(\.path) == [
                "directory/appointments.csv", "directory/organizations.csv", "directory/people.csv",
                "inputs/t/2020-03.csv", "plugins/t/main.lua", "plugins/t/plugin.yaml",
                "township.yaml",
            ])
        #expect(filed.engine == TownshipVersion.current)
    }

    @Test func aRunIsComputedAgainWhateverBecameOfTheFiles() throws {
        let workspace = try WorkspaceFixture()
        let filed = try file(workspace)
        try workspace.write("inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,张一,,10\n")
        try workspace.write("directory/people.csv", "坏了")
        try workspace.write("plugins/t/main.lua", "坏了")
        let verification = try records(workspace).verify(filed.number)
        #expect(verification.isSame)
        #expect(verification.differences.isEmpty)
    }

    @Test func eachVersionOfAPeriodVerifies() throws {
        let workspace = try WorkspaceFixture()
        let first = try file(workspace)
        try workspace.write(
            "inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,张一,,95\nP2,,主任,80\nP2,,书记,70\n")
        let second = try file(workspace)
        #expect((first.version, second.version) == (1, 2))
        #expect(first.total < second.total)
        for number in [1, 2] { #expect(try records(workspace).verify(number).isSame) }
        #expect(try records(workspace).audit().isEmpty)
    }

    /// Sums of the year come from files of earlier months, which have to be kept, too.
    @Test func aYearToDateVerifies() throws {
        let workspace = try WorkspaceFixture()
        for month in ["2020-01", "2020-02"] {
            try workspace.write(
                "inputs/t/\(month).csv",
                "人员编号,姓名,职务,得分\nP1,张一,,50\nP2,,主任,50\nP2,,书记,50\nP3,,主任,50\n")
        }
        let filed = try file(workspace)
        try workspace.write("inputs/t/2020-01.csv", "人员编号,姓名,职务,得分\nP1,张一,,1\n")
        #expect(try records(workspace).verify(filed.number).isSame)
    }

    @Test func aWorkspaceThatCannotBeComputedKeepsNothing() throws {
        let workspace = try WorkspaceFixture()
        _ = try file(workspace)
        try workspace.write("directory/people.csv", "坏了\n")
        #expect(throws: WorkspaceFindings.self) { try file(workspace) }
        #expect(try records(workspace).runs().count == 1)
        #expect(try records(workspace).audit().isEmpty)
    }

    /// An engine that computes otherwise: here the kept result is another's.
    @Test func aDifferenceIsToldByPerson() throws {
        let workspace = try WorkspaceFixture()
        let filed = try file(workspace)
        let path = workspace.folder + "/township.sqlite"
        let key = "\(workspace.folder)/keys/\(try SQLiteRecords.id(of: path)).key"
        let altered = AlteredArchive(
            real: try SQLiteRecords(at: path, key: try StoreKey(at: key)))
        let verification = try OfficeRecords(path: path, archive: altered).verify(filed.number)
        #expect(!verification.isSame)
        #expect(verification.differences.count == 1)
        #expect(verification.differences[0].hasPrefix("P1 张一 甲村 书记：存档 {"))
        #expect(verification.differences[0].contains(#""net":"91.00""#))
        #expect(verification.differences[0].contains(#"，现在 {"#))
    }
}
