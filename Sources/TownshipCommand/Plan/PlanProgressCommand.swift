import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township plan progress`.
struct PlanProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "填一条进度：只往后添，不改以前的；填错了用 --corrects 更正。",
        discussion: """
            例子：
              township plan progress --workspace Examples/Jinyuan --task 3.2 --percent 60 --note 已印发职责清单 \\
                --evidence 金委发〔2020〕8号 --by P001 --on 2020-05-20
              township plan progress --workspace Examples/Jinyuan --task 3.2 --done --note 三个社区都已挂牌 --by P001
              township plan progress --workspace Examples/Jinyuan --task 3.2 --percent 40 --corrects 7 --by P001

            --corrects 后面写要更正的那一条的序号（township plan show --task 列出）：那一条不再算数，但仍然留着。不写 --percent 就是把它作废。
            工作区有档案的，记进档案和日志；没有的，写在 plan/年份-progress.csv 里。
            退出状态：0 记下了；1 有问题，什么也没有写；2 用法不对。
            """)

    @OptionGroup var options: PlanOptions

    @Option(help: "任务编号，如 3.2，见 township plan show。")
    var task: String

    @Option(help: "完成了百分之几，0 到 100 的整数。")
    var percent: Int?

    @Flag(name: .customLong("done"), help: "任务完成了。")
    var isDone = false

    @Option(help: "完成了哪个节点。")
    var milestone: String?

    @Option(help: "做了什么。")
    var note: String = ""

    @Option(help: "佐证：文号、文件名或网址；可以写几次。")
    var evidence: [String] = []

    @Option(help: "填报人：人员编号，或 township.yaml 里经办人的标识。")
    var by: String

    @Option(help: "说的是哪一天的情况，如 2020-05-20；不写就是今天。")
    var on: String?

    @Option(help: "更正第几条。")
    var corrects: Int?

    func validate() throws {
        guard TaskNumber(text: task) != nil else {
            throw ValidationError("--task 应是 3.2 的样子，得到“\(task)”。")
        }
        guard percent != nil || isDone || corrects != nil else {
            throw ValidationError("请用 --percent 写明完成了百分之几；完成了写 --done。")
        }
        _ = try Day.argument(on)
    }

    func run() throws {
        guard let task = TaskNumber(text: task) else { return }
        let report = ProgressReport(
            task: task, day: try Day.argument(on) ?? .today, percent: percent, isDone: isDone,
            milestone: milestone, note: note, evidence: evidence, reporter: by, corrects: corrects)
        try Failure.reporting {
            let keeping = ProgressKeeping(
                workspace: options.records.workspace, records: try options.records.openIfThere())
            let (entry, standing) = try Interruption.deferred {
                try keeping.add(report, year: options.year, time: Date.now.recordText)
            }
            let reason = standing.reason.isEmpty ? "" : "（\(standing.reason)）"
            Terminal.print(
                "第 \(entry.number) 条  任务 \(entry.task)  \(entry.day)  \(standing.percent)%  \(standing.state.chinese)\(reason)\n"
            )
        }
    }
}
