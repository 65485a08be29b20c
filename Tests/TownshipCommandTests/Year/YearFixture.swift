import Foundation
import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// A little 金元镇 of the year 2017 with its records, driven through the built command only.
///
/// Who is paid what follows the notices of two districts (the plugin `fixed-pay-raise`): the raise is announced in September and holds
/// from July. Names and numbers are made up.
final class YearFixture {
    let folder = NSTemporaryDirectory() + "township-year-\(UUID().uuidString)"
    var workspace: String { folder + "/workspace" }
    private var keys: String { folder + "/keys" }
    private(set) var runs = 0

    /// Who works in the office, and as what.
    private static let officers = """
        name: 金元镇
        division: "510923108"
        plugins: [plugins]
        paid_once:
          - [zhang-month, street-month]
        officers:
          - { id: zhang, name: 张会计, roles: [经办, 插件] }
          - { id: li, name: 李所长, roles: [复核, 插件] }
          - { id: wang, name: 王镇长, roles: [审批] }
          - { id: zhao, name: 赵出纳, roles: [发放] }

        """

    init() throws {
        try write("workspace/township.yaml", YearFixture.officers)
        try write("passphrase", "金元镇财政办的口令\n")
        try copyPlugin()
        try writeStandards(raised: false)
        try write("workspace/plugins/street-pay/plugin.yaml", YearFixture.streetManifest)
        try write("workspace/plugins/street-pay/main.lua", YearFixture.street)
        // Through the library, since the command's keys are made hard to try on purpose.
        let records = try OfficeRecords.openOrMake(
            workspace: workspace, keys: keys, actor: "zhang", time: "2017-01-03T09:00:00+08:00"
        ).records
        let settings = try WorkspaceSettings(folder: workspace)
        for officer in settings.officers {
            _ = try records.enrol(
                officer.id, settings: settings, keys: keys, passphrase: "金元镇财政办的口令",
                time: "2017-01-03T09:00:00+08:00", cost: .least)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    // MARK: The command

    struct Answer {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs the command in the workspace.
    @discardableResult
    func township(
        _ words: String..., expecting status: Int32? = 0,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let command = try CommandProcess(words + ["--workspace", workspace, "--keys", keys])
        let end = command.end()
        let answer = Answer(
            status: command.process.terminationStatus, output: end.output, errors: end.errors)
        if let status, answer.status != status {
            Issue.record(
                "township \(words.joined(separator: " ")): \(answer.status) \(answer.errors)",
                sourceLocation: location)
        }
        return answer
    }

    func signed(
        _ words: String..., by officer: String, expecting status: Int32? = 0,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Answer {
        let command = try CommandProcess(
            words + [
                "--by", officer, "--passphrase-file", folder + "/passphrase", "--workspace",
                workspace, "--keys", keys,
            ])
        let end = command.end()
        let answer = Answer(
            status: command.process.terminationStatus, output: end.output, errors: end.errors)
        if let status, answer.status != status {
            Issue.record(
                "township \(words.joined(separator: " ")): \(answer.status) \(answer.errors)",
                sourceLocation: location)
        }
        return answer
    }

    /// Brings a table into the records.
    func importTable(_ kind: String, _ text: String, _ more: String...) throws {
        try write("table.csv", text)
        let words = ["import", kind, folder + "/table.csv"] + more
        let command = try CommandProcess(
            words + [
                "--by", "zhang", "--passphrase-file", folder + "/passphrase", "--workspace",
                workspace, "--keys", keys,
            ])
        let end = command.end()
        #expect(command.process.terminationStatus == 0, "\(words): \(end.errors)")
    }

    /// Both people look at a plugin before it computes anything.
    func bring(_ plugin: String) throws {
        _ = try signed("plugin", "bring", workspace + "/plugins/\(plugin)", by: "zhang")
        _ = try signed("plugin", "approve", plugin, by: "li")
    }

    /// Computes a month and keeps it.
    @discardableResult
    func file(_ month: String, scheme: String = "zhang-month", expecting status: Int32 = 0) throws
        -> Answer
    {
        runs += 1
        return try signed(
            "pay", "file", "--scheme", scheme, "--period", month, by: "zhang", expecting: status)
    }

    /// Takes the last run from the draft to the payment.
    func issue() throws {
        let number = "\(runs)"
        _ = try signed("pay", "check", number, by: "li")
        _ = try signed("pay", "approve", number, by: "wang")
        _ = try signed("pay", "paid", number, by: "zhao")
    }

    // MARK: Files

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func copyPlugin() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let plugins = URL(fileURLWithPath: workspace + "/plugins")
        try FileManager.default.createDirectory(at: plugins, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: root.appendingPathComponent("Plugins/fixed-pay-raise"),
            to: plugins.appendingPathComponent("fixed-pay-raise"))
        try FileManager.default.removeItem(
            at: plugins.appendingPathComponent("fixed-pay-raise/tests"))
    }

    /// The notice of the district, which in this township comes in September and holds from July.
    func writeStandards(raised: Bool) throws {
        let fixed =
            raised
            ? """
                - from: 2017-07-01
                  announced: 2017-09-10
                  basis: 金委发〔2017〕12号
                  value:
                    村: { 正职: 2400, 一般: 2200 }
                    社区: { 正职: 2600, 一般: 2400 }
            """ : ""
        let integrity =
            raised
            ? """
                - from: 2017-07-01
                  announced: 2017-09-10
                  basis: 金委发〔2017〕12号
                  value: { 正职: 200, 一般: 100 }
            """ : ""
        try write(
            "workspace/plugins/fixed-pay-raise/parameters/zhang.yaml",
            """
            zhang_fixed:
              title: 固定报酬标准
              unit: 元/月
              values:
                - from: 2016-01-01
                  basis: 金委发〔2016〕3号
                  value:
                    村: { 正职: 1700, 一般: 1600 }
                    社区: { 正职: 2000, 一般: 1800 }
            \(fixed)
            zhang_integrity:
              title: 廉洁奖标准
              unit: 元/月
              values:
                - from: 2016-01-01
                  basis: 金委发〔2016〕3号
                  value: { 正职: 0, 一般: 0 }
            \(integrity)
            post_class:
              title: 职务归哪一类
              basis: 金委发〔2016〕3号
              values:
                - from: 2016-01-01
                  value: { 书记: 正职, 主任: 正职, 副书记: 一般, 副主任: 一般, 文书: 一般, 委员: 一般 }

            """)
    }

    private static let streetManifest = """
        id: street-pay
        title: 街道办发的报酬
        version: 1.0.0
        api: 1

        """

    /// What the street office pays for the same posts and months (domain §5.5).
    private static let street = """
        local township = require "township"
        township.scheme { id = "street-month", title = "街道办发的报酬", subject = "appointment",
          inputs = { amount = { title = "金额", type = "money" } },
          items = { { id = "base", title = "报酬", formula = function(s) return s.input.amount end } } }
        """
}
