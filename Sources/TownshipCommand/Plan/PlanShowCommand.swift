import ArgumentParser
import Governance
import PolicyEngine
import TownshipOffice

/// `township plan show`.
struct PlanShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "任务台账：每个任务谁牵头、谁负责、什么时限、进展到哪里、是什么状态。",
        discussion: """
            例子：
              township plan show --workspace Examples/Jinyuan
              township plan show --workspace Examples/Jinyuan --as-of 2020-06-30 --unit 党建办
              township plan show --workspace Examples/Jinyuan --task 3.2
              township plan show --workspace Examples/Jinyuan --as-of 2020-06-30 --format xlsx --output 台账.xlsx

            状态由填报的进度推出：
              未启动  还没有人填报
              推进中  填报过，不比时间慢
              滞后    进度比时间慢，或者有节点过了日期没有完成
              逾期    过了完成时限还没有完成
              已完成  填报了完成
            没有确认的读法、单位表里没有的单位，列在表的下面。
            退出状态：0 有台账；1 计划或进度有问题；2 用法不对。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx, html
    }

    @OptionGroup var options: PlanOptions

    @Option(help: "看到哪一天，如 2020-06-30；不写就是今天。")
    var asOf: String?

    @Option(help: "只看第几项措施。")
    var measure: Int?

    @Option(help: "只看这个任务，如 3.2：全部填报都列出来，也有更正过的。")
    var task: String?

    @Option(help: "只看这个单位牵头或参加的任务；现名、别名都行。")
    var unit: String?

    @Option(help: "格式：table、csv、json、xlsx 或 html。")
    var format = Format.table

    @Option(help: "写到这个文件；xlsx 和 html 不写时放在工作区的 output 里。")
    var output: String?

    func validate() throws {
        _ = try Day.argument(asOf)
        guard let task else { return try PaperFile.check(output, format: format.rawValue) }
        guard TaskNumber(text: task) != nil else {
            throw ValidationError("--task 应是 3.2 的样子，得到“\(task)”。")
        }
        guard measure == nil, unit == nil, [.table, .html].contains(format) else {
            throw ValidationError("--task 只看一个任务，格式用 table 或 html，不和 --measure、--unit 一起写。")
        }
        try PaperFile.check(output, format: format.rawValue)
    }

    func run() throws {
        let day = try Day.argument(asOf) ?? .today
        try Failure.reporting {
            let plan = try options.plan()
            if let number = task.flatMap(TaskNumber.init(text:)) {
                return try deliver(
                    try PlanTaskSheet(number, of: plan, on: day).document(), "任务 \(number)", plan,
                    day)
            }
            let unit = try unit.map { try plan.unit($0) }
            if let measure { try plan.check(measure: measure) }
            let ledger = PlanLedger(
                plan, on: day, measure: measure, unit: unit,
                form: format == .table ? .screen : .paper)
            let open = plan.plan.openReadings.count
            if format != .table, open > 0 {
                Terminal.complain("还有 \(open) 处疑似扫描错误没有确认，township plan show 逐条列出")
            }
            guard format != .json else {
                var writer = JSONWriter()
                writer.value(PlanLedgerData.value(ledger.lines, of: plan, on: day))
                writer.endLine()
                return try PaperFile.deliver(writer.bytes, to: output)
            }
            try deliver(try ledger.document(), "任务台账", plan, day)
        }
    }

    private func deliver(_ document: Document, _ name: String, _ plan: OfficePlan, _ day: Day)
        throws
    {
        var paper = PaperOptions()
        paper.format = PaperFormat(rawValue: format.rawValue) ?? .table
        paper.encoding = .utf8
        paper.output = output
        try paper.deliver(document) { suffix in
            try plan.defaultPath(
                in: options.records.workspace, paper: name, on: day, suffix: suffix)
        }
    }
}
