import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township plan remind`.
struct PlanRemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "列出逾期、滞后和快到期的任务，按牵头单位排。",
        discussion: """
            例子：
              township plan remind --workspace Examples/Jinyuan --as-of 2020-06-20 --within 10

            退出状态：0 没有逾期、滞后的；1 有，或文件有问题；2 用法不对。
            """)

    @OptionGroup var options: PlanOptions

    @Option(name: .customLong("as-of"), help: "截至哪天；不写是今天。")
    var asOf: String?

    @Option(help: "提前几天提醒。")
    var within = 7

    @OptionGroup var paper: PaperOptions

    func validate() throws {
        guard (0...366).contains(within) else { throw ValidationError("--within 应在 0 到 366 之间。") }
        if let asOf { _ = try Day.argument(asOf) }
    }

    func run() throws {
        let day = try asOf.map(Day.argument) ?? .today
        let sheet = try Failure.reporting {
            let (plan, progress, township) = try options.open()
            let sheet = PlanRemindersSheet(
                plan, progress.entries, on: day, within: within, township: township)
            try paper.deliver(try sheet.document()) { "\(plan.title)提醒.\($0)" }
            return sheet
        }
        if sheet.isLate { throw ExitCode(1) }
    }
}
