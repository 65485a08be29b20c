import ExactNumbers
import Foundation
import Governance
import GovernanceStore
import TownshipOffice

/// Half a year of a little township in which things turn out late, paid month by month; in the end everybody has got what is due
/// by what is known then, to the 分.
struct TrialHistory {
    private static let months = 7
    private static let time = "2020-07-02T09:12:00+08:00"
    private let folder: String
    private var workspace: String { folder + "/workspace" }
    private var keys: String { folder + "/keys" }

    init(in folder: String) { self.folder = folder }

    /// Tells a history.
    ///
    /// - Parameter seed: Which one.
    /// - Returns: What is wrong in the end; nothing when all is right.
    /// - Throws: What stands in the way of a step that nothing should stand in the way of.
    func told(_ seed: Int) throws -> [String] {
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = TrialRandom(seed)
        var world = TrialWorld(&random, months: TrialHistory.months)
        try write(world, until: 1)
        let records = try OfficeRecords.openOrMake(
            workspace: workspace, keys: keys, actor: "a", time: TrialHistory.time
        ).records
        let settings = try Workspace(folder: workspace).settings
        for officer in settings.officers {
            _ = try records.enrol(
                officer.id, settings: settings, keys: keys, passphrase: "trial-trial",
                time: TrialHistory.time, cost: .least)
        }
        for month in 1...TrialHistory.months {
            for _ in 0..<random.next(4) { world.happen(&random, in: month) }
            try write(world, until: month)
            try pay(month, records, settings, twice: random.next(4) == 0)
        }
        return try faults(world, records)
    }

    // MARK: Paying

    private func pay(
        _ month: Int, _ records: OfficeRecords, _ settings: WorkspaceSettings, twice: Bool
    ) throws {
        func signer(_ id: String) throws -> OfficeSigner {
            try records.signer(id, settings: settings, keys: keys, passphrase: "trial-trial")
        }
        let period = try Period.month(2020, month)
        func file() throws -> FiledRun {
            try records.file(
                workspace: workspace, scheme: "t", period: period, actor: "a",
                signer: try signer("a"), time: TrialHistory.time, workers: 1
            ).filed
        }
        // A second draft of the same month must not be paid beside the first.
        try lock(records, try signer("a"), try signer("b"))
        let drafts = twice ? [try file(), try file()] : [try file()]
        for draft in drafts {
            for who in try records.setAside(in: draft.number) {
                _ = try records.exclude(
                    who.id, from: draft.number, reason: "未定", by: try signer("a"),
                    time: TrialHistory.time)
            }
            _ = try records.take(
                .checked, on: draft.number, by: try signer("b"), time: TrialHistory.time)
        }
        for (index, draft) in drafts.enumerated() {
            do {
                _ = try records.take(
                    .approved, on: draft.number, by: try signer("c"), time: TrialHistory.time)
            } catch let error as RunError where error.code == .issued && index == 1 {
                continue
            }
            _ = try records.take(
                .paid, on: draft.number, by: try signer("d"), time: TrialHistory.time)
        }
    }

    /// Both look at the plugin, the standards of which may have changed.
    private func lock(_ records: OfficeRecords, _ bringer: OfficeSigner, _ approver: OfficeSigner)
        throws
    {
        let opened = try records.workspace(workspace)
        let entry = try records.bring(
            plugin: workspace + "/plugins/t", workspace: opened, by: bringer,
            time: TrialHistory.time)
        guard entry.approved == nil else { return }
        _ = try records.approve(
            plugin: "t", workspace: opened, by: approver, time: TrialHistory.time)
    }

    // MARK: What came of it

    private func faults(_ world: TrialWorld, _ records: OfficeRecords) throws -> [String] {
        var paid: [String: Money] = [:]
        var outstanding: [String: Money] = [:]
        let issued = try records.lives().filter { $0.state == .paid }
        for life in issued {
            let run = try records.printable(life.run.number, workers: 1).run
            var total = Money.zero
            for line in run.run.paid {
                guard let net = line.outcome.statement?.net, let person = line.person else {
                    continue
                }
                paid["\(person.id) \(run.run.period)", default: .zero] += net
                total += net
            }
            for line in run.arrears {
                paid["\(line.payee.id) \(line.period)", default: .zero] += line.difference
                total += line.difference
            }
            if total != life.run.total { return ["第 \(life.run.number) 号的合计不对"] }
        }
        if let last = issued.last {
            for line in try records.printable(last.run.number, workers: 1).run.outstanding {
                outstanding["\(line.payee.id) \(line.period)", default: .zero] += line.difference
            }
        }
        var faults = try records.audit().map(\.description)
        for person in world.people.indices {
            for month in 1...TrialHistory.months {
                let key = "P\(person + 1) \(try Period.month(2020, month))"
                guard let due = world.due(person, month) else { continue }
                let got = (paid[key] ?? .zero) + (outstanding[key] ?? .zero)
                if got != Money(fen: Int64(due)) {
                    faults.append("\(key)：已发和待扣 \(got)，应发 \(Money(fen: Int64(due)))")
                }
            }
        }
        return faults
    }

    // MARK: Files

    private func write(_ world: TrialWorld, until month: Int) throws {
        func day(_ month: Int) throws -> Period { try Period.month(2020, month) }
        try write("township.yaml", TrialHistory.settings)
        try write("directory/organizations.csv", "编号,名称,类别\nV1,甲村,村\n")
        try write(
            "directory/people.csv",
            "编号,姓名\n" + world.people.indices.map { "P\($0 + 1),人\($0 + 1)\n" }.joined())
        var appointments = "人员编号,单位编号,职务,任职日期,离任日期,任职文号\n"
        for (person, posts) in world.people.enumerated() {
            for post in posts {
                let last = try post.last.map { try day($0).lastDay.description } ?? ""
                appointments +=
                    "P\(person + 1),V1,\(post.title),\(try day(post.first).firstDay),\(last),文\(person)\n"
            }
        }
        try write("directory/appointments.csv", appointments)
        for each in 1...month {
            var rows = "人员编号,得分\n"
            for person in world.people.indices where world.post(person, each) != nil {
                rows += "P\(person + 1),\(world.scores[person][each].map(String.init) ?? "")\n"
            }
            try write("inputs/t/\(try day(each)).csv", rows)
        }
        try write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write("plugins/t/main.lua", TrialHistory.plugin)
        let dates = Set(world.rates.values.flatMap(\.keys)).sorted()
        var parameters = "base:\n  title: 基本报酬标准\n  basis: 镇发〔2020〕1号\n  values:\n"
        for date in dates {
            let table = TrialWorld.posts.map { post in
                let rates = world.rates[post] ?? [:]
                let since = rates.keys.filter { $0 <= date }.max() ?? 1
                return "\(post): \(rates[since] ?? 0)"
            }
            parameters +=
                "    - from: \(try day(date).firstDay)\n      value: { \(table.joined(separator: ", ")) }\n"
        }
        try write("plugins/t/parameters/standards.yaml", parameters)
    }

    private static let settings = """
        name: 样镇
        division: "510923108"
        plugins: [plugins]
        officers:
          - { id: a, name: 甲, roles: [经办, 插件] }
          - { id: b, name: 乙, roles: [复核, 插件] }
          - { id: c, name: 丙, roles: [审批] }
          - { id: d, name: 丁, roles: [发放] }
        """

    private static let plugin = """
        local township = require "township"
        township.scheme { id = "t", title = "测试报酬",
          inputs = { score = { title = "得分", type = "number" } },
          items = {
            { id = "base", title = "基本报酬", formula = function(s) return s.param.base[s.post] end },
            { id = "merit", title = "绩效", formula = function(s) return s.input.score * 100 / 7 end },
            { id = "dues", title = "党费", kind = "deduction",
              formula = function(s) return s.item.base * 0.003 end },
          } }
        """

    private func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: workspace + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
