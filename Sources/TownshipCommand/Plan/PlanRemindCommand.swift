import ArgumentParser
import Governance
import TownshipOffice

/// `township plan remind`.
struct PlanRemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "催办清单：快到期的、滞后的、逾期的，按牵头单位列。",
        discussion: """
            例子：
              township plan remind --workspace Examples/Jinyuan --as-of 2020-06-30
              township plan remind --workspace Examples/Jinyuan --as-of 2020-06-30 --within 30 --format xlsx

            退出状态：0 有清单，没有要催的也是 0；1 计划或进度有问题；2 用法不对。
            """)

    @OptionGroup var options: PlanOptions
    @OptionGroup var paper: PaperOptions

    @Option(help: "从哪一天看，如 2020-06-30；不写就是今天。")
    var asOf: String?

    @Option(help: "几天以内到期的也列上。")
    var within = 15

    @Option(help: "只看这个单位牵头的；现名、别名都行。")
    var unit: String?

    func validate() throws {
        _ = try Day.argument(asOf)
        guard (0...366).contains(within) else { throw ValidationError("--within 应在 0 到 366 之间。") }
    }

    func run() throws {
        let day = try Day.argument(asOf) ?? .today
        try Failure.reporting {
            let plan = try options.plan()
            let reminder = PlanReminder(
                plan, on: day, within: within, unit: try unit.map { try plan.unit($0) })
            try paper.deliver(try reminder.document()) { suffix in
                try plan.defaultPath(
                    in: options.records.workspace, paper: "催办清单", on: day, suffix: suffix)
            }
        }
    }
}
