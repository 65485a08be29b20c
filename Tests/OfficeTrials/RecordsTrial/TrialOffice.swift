import Foundation
import Governance
import GovernanceStore
import TownshipOffice

/// An office of four people that pays two months, with a correction of the first in the second.
///
/// Every step is taken only when the records do not have it yet, as people do after a machine broke down.
struct TrialOffice {
    let folder: String

    private static let time = "2020-04-02T09:12:00+08:00"
    private static let passphrase = "trial-trial"
    private var keys: String { folder + "/keys" }
    private var workspace: String { folder + "/workspace" }

    func live() throws {
        try write()
        let records = try OfficeRecords.openOrMake(
            workspace: workspace, keys: keys, actor: "a", time: TrialOffice.time
        ).records
        let settings = try Workspace(folder: workspace).settings
        for officer in settings.officers
        where try !records.enrolments().contains(where: { $0.officer == officer.id }) {
            _ = try records.enrol(
                officer.id, settings: settings, keys: keys, passphrase: TrialOffice.passphrase,
                time: TrialOffice.time, cost: .least)
        }
        try lock(records, settings)
        try pay("2020-01", records, settings)
        try write("inputs/t/2020-01.csv", "人员编号,姓名,职务,得分\nP1,张一,,95\nP2,李二,,80\nP3,王三,,\n")
        try pay("2020-02", records, settings)
    }

    /// Works on the same months as other processes do at this moment: files versions, checks and approves whatever is there.
    ///
    /// What somebody else did first is refused with a reason, and nothing else is.
    func crowd(_ count: Int) throws {
        let records = try OfficeRecords(workspace: workspace, keys: keys)
        let settings = try Workspace(folder: workspace).settings
        let people = [
            "a": try signer("a", records, settings), "b": try signer("b", records, settings),
            "c": try signer("c", records, settings),
        ]
        var done = 0
        func attempt(_ body: () throws -> Void) throws {
            do {
                try body()
                done += 1
            } catch is RunError {
            } catch let error as StoreError where error.code == .changed || error.code == .busy {
            }
        }
        for _ in 0..<count {
            try attempt {
                _ = try records.file(
                    workspace: workspace, scheme: "t", period: try Period(text: "2020-03"),
                    actor: "a", signer: people["a"], time: TrialOffice.time, workers: 1)
            }
            guard let last = try records.lives().last?.run.number else { continue }
            for (action, who) in [(RunAction.checked, "b"), (.approved, "c"), (.returned, "c")] {
                guard let signer = people[who] else { continue }
                try attempt {
                    _ = try records.take(
                        action, on: last, note: "", by: signer, time: TrialOffice.time)
                }
            }
        }
        print("done \(done)")
    }

    private func lock(_ records: OfficeRecords, _ settings: WorkspaceSettings) throws {
        let opened = try records.workspace(workspace)
        let entry = try records.bring(
            plugin: workspace + "/plugins/t", workspace: opened,
            by: try signer("a", records, settings),
            time: TrialOffice.time)
        guard entry.approved == nil else { return }
        _ = try records.approve(
            plugin: "t", workspace: opened, by: try signer("b", records, settings),
            time: TrialOffice.time)
    }

    private func signer(
        _ id: String, _ records: OfficeRecords, _ settings: WorkspaceSettings
    ) throws -> OfficeSigner {
        try records.signer(
            id, settings: settings, keys: keys, passphrase: TrialOffice.passphrase)
    }

    private func pay(_ period: String, _ records: OfficeRecords, _ settings: WorkspaceSettings)
        throws
    {
        func life() throws -> RunLife? { try records.lives().first { $0.run.period == period } }
        if try life() == nil {
            _ = try records.file(
                workspace: workspace, scheme: "t", period: try Period(text: period), actor: "a",
                signer: try signer("a", records, settings), time: TrialOffice.time, workers: 1)
        }
        while let now = try life(), let next = TrialOffice.next(now) {
            if next == .excluded {
                _ = try records.exclude(
                    "P3", from: now.run.number, reason: "考核未定",
                    by: try signer("a", records, settings),
                    time: TrialOffice.time)
            } else {
                let officer: [RunAction: String] = [.checked: "b", .approved: "c", .paid: "d"]
                _ = try records.take(
                    next, on: now.run.number,
                    by: try signer(officer[next] ?? "", records, settings),
                    time: TrialOffice.time)
            }
        }
    }

    private static func next(_ life: RunLife) -> RunAction? {
        switch life.state {
        case .draft: life.excluded.isEmpty ? .excluded : .checked
        case .checked: .approved
        case .approved: .paid
        case .paid, .voided: nil
        }
    }

    // MARK: What came of it

    /// Everything but what is random: keys, and the hashes that rest on them.
    func tell() throws {
        let records = try OfficeRecords(workspace: workspace, keys: keys)
        for finding in try records.audit() { print("finding \(finding)") }
        for life in try records.lives() {
            let steps = life.steps.map { "\($0.action.title)(\($0.officer))" }
            print("run \(life.run.canonicalText) \(steps.joined(separator: " "))")
            print("verified \(try records.verify(life.run.number, workers: 1).isSame)")
        }
        print("log \(try subjects(records).joined(separator: ", "))")
    }

    /// The log's subjects.
    ///
    /// Whoever was interrupted between the log and `plugins.lock` brings a plugin in again, and the log has both.
    private func subjects(_ records: OfficeRecords) throws -> [String] {
        try records.log().map(\.subject).reduce(into: []) { subjects, subject in
            if !(subject.hasPrefix("plugin ") && subjects.last == subject) {
                subjects.append(subject)
            }
        }
    }

    // MARK: Files

    private func write() throws {
        guard !FileManager.default.fileExists(atPath: workspace + "/township.yaml") else { return }
        try write("directory/organizations.csv", "编号,名称,类别\nV1,甲村,村\n")
        try write("directory/people.csv", "编号,姓名\nP1,张一\nP2,李二\nP3,王三\n")
        try write(
            "directory/appointments.csv",
            "人员编号,单位编号,职务,任职日期,任职文号\nP1,V1,书记,2018-01-01,文1\nP2,V1,主任,2018-01-01,文2\n"
                + "P3,V1,文书,2018-01-01,文3\n")
        for month in ["2020-01", "2020-02", "2020-03"] {
            try write("inputs/t/\(month).csv", "人员编号,姓名,职务,得分\nP1,张一,,90\nP2,李二,,80\nP3,王三,,\n")
        }
        try write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write(
            "plugins/t/main.lua",
            """
            local township = require "township"
            township.scheme { id = "t", title = "测试报酬",
              inputs = { score = { title = "得分", type = "number" } },
              items = { { id = "a", title = "甲", formula = function(s) return s.input.score * 10 end } } }
            """)
        // Last, so that a workspace that was begun is written again.
        try write(
            "township.yaml",
            """
            name: 样镇
            division: "510923108"
            plugins: [plugins]
            officers:
              - { id: a, name: 甲, roles: [经办, 插件] }
              - { id: b, name: 乙, roles: [复核, 插件] }
              - { id: c, name: 丙, roles: [审批] }
              - { id: d, name: 丁, roles: [发放] }
            """)
    }

    private func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: workspace + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
