import Foundation
import Governance
import TownshipOffice

/// Steps of a run's life that are refused.
enum RunProvocations {
    private typealias Office = OfficerProvocations.Office

    private static let time = "2020-04-05T09:12:00+08:00"

    private static func provoked(
        _ code: String, _ cause: String, _ body: @escaping @Sendable (Office) throws -> Void
    ) -> Provocation {
        Provocation(code, cause) {
            let office = try Office(enrolling: ["zhang", "li", "wang"])
            try office.bring()
            try office.approve()
            return try OfficerProvocations.told { try body(office) }
        }
    }

    /// Keeps a month and takes the steps, each by its officer.
    private static func pay(
        _ office: Office, _ month: Int, _ steps: (RunAction, String)...
    ) throws {
        let filed = try office.records().file(
            workspace: office.folder.path, scheme: "t", period: try .month(2020, month),
            actor: "zhang", signer: try office.signer("zhang"), time: time
        ).filed
        for (action, officer) in steps { try take(office, action, filed.number, officer) }
    }

    private static func take(_ office: Office, _ action: RunAction, _ run: Int, _ officer: String)
        throws
    {
        _ = try office.records().take(
            action, on: run, note: "原因", by: try office.signer(officer), time: time)
    }

    static let steps: [Provocation] = [
        provoked("run.unsigned", "有经办人员的工作区，存档没有签名") { office in
            _ = try office.records().file(
                workspace: office.folder.path, scheme: "t", period: try .month(2020, 3),
                actor: "zhang", time: time)
        },
        provoked("run.role", "没有复核职责的人复核") { try pay($0, 3, (.checked, "zhang")) },
        provoked("run.state", "还没有复核就审批") { try pay($0, 3, (.approved, "wang")) },
        provoked("run.four_eyes", "经办人复核自己算的") { office in
            let settings = try String(
                contentsOfFile: office.folder.path + "/township.yaml", encoding: .utf8)
            try office.folder.write(
                "township.yaml", settings.replacing("[经办, 插件]", with: "[经办, 复核, 插件]"))
            try pay(office, 3, (.checked, "zhang"))
        },
        provoked("run.issued", "审批过的一期再存一版") { office in
            try pay(office, 3, (.checked, "li"), (.approved, "wang"))
            try pay(office, 3)
        },
        provoked("run.outdated", "算出来以后，同一方案又审批了一期") { office in
            try pay(office, 3)
            try pay(office, 4, (.checked, "li"), (.approved, "wang"))
            try take(office, .checked, 1, "li")
            try take(office, .approved, 1, "wang")
        },
        provoked("run.set_aside", "还有人搁置就审批") { office in
            try office.folder.write(
                "directory/appointments.csv",
                "person,organization,post,start,document\nP1,V1,书记,2018-01-01,\n")
            try pay(office, 3, (.checked, "li"), (.approved, "wang"))
        },
        provoked("run.exclusion", "除名的人没有搁置") { office in
            try pay(office, 3)
            _ = try office.records().exclude(
                "P1", from: 1, reason: "未定", by: try office.signer("zhang"), time: time)
        },
        provoked("run.paid_twice", "另一个方案已经发过同一个月") { office in
            let settings = try String(
                contentsOfFile: office.folder.path + "/township.yaml", encoding: .utf8)
            try office.folder.write("township.yaml", settings + "paid_once: [[t, u]]\n")
            try office.folder.write("plugins/t/main.lua", twoSchemes)
            try office.bring()
            try office.approve()
            try pay(office, 3, (.checked, "li"), (.approved, "wang"))
            let other = try office.records().file(
                workspace: office.folder.path, scheme: "u", period: try .month(2020, 3),
                actor: "zhang", signer: try office.signer("zhang"), time: time
            ).filed
            try take(office, .checked, other.number, "li")
            try take(office, .approved, other.number, "wang")
        },
    ]

    private static let twoSchemes = """
        for _, id in ipairs { 't', 'u' } do
          require('township').scheme { id = id, title = id, items = { \(FaultyPlugin.item) } }
        end
        """
}
