import ArgumentParser
import Governance
import TownshipOffice

/// `township plan progress`.
struct PlanProgressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "报一项任务的进展；以前报的都留着。",
        discussion: """
            例子：
              township plan progress --workspace Examples/Jinyuan --task 3.1 --percent 40 --note 清单已起草 --by 张会计
              township plan progress --workspace Examples/Jinyuan --task 3.1 --percent 100 --evidence 金委办〔2020〕9号 --by 张会计
            """)

    @OptionGroup var options: PlanOptions

    @Option(help: "哪项任务，如 3.1。")
    var task: String

    @Option(help: "到百分之几；办完了是 100。")
    var percent: Int

    @Option(help: "做了什么。")
    var note = ""

    @Option(help: "佐证：文号、文件名。")
    var evidence = ""

    @Option(help: "填报人。")
    var by: String

    @Option(help: "哪天的进展；不写是今天。")
    var on: String?

    func validate() throws {
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 后面要写填报人。") }
        if let on { _ = try Day.argument(on) }
    }

    func run() throws {
        let day = try on.map(Day.argument) ?? .today
        try Failure.reporting {
            let (plan, progress, _) = try options.open()
            let entry = try Interruption.deferred {
                try progress.adding(
                    task, percent: percent, note: note, evidence: evidence, by: by, on: day)
            }
            guard let found = plan.task(task) else { return }
            let state = TaskState(of: found.task, progress.entries + [entry], on: day)
            Terminal.print("已记：任务 \(task)  \(entry.percent)%  \(state.title)\n")
        }
    }
}
