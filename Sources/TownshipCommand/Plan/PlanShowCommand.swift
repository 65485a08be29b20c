import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township plan show`.
struct PlanShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "任务台账：每项任务谁牵头、什么时候完成、到哪一步。",
        discussion: """
            例子：
              township plan show --workspace Examples/Jinyuan --measure 3
              township plan show --workspace Examples/Jinyuan --unit 社事办 --as-of 2020-06-30 --format xlsx --output 台账.xlsx
            """)

    @OptionGroup var options: PlanOptions

    @Option(name: .customLong("as-of"), help: "截至哪天；不写是今天。")
    var asOf: String?

    @Option(help: "只看第几条。")
    var measure: Int?

    @Option(help: "只看某个单位牵头或参加的。")
    var unit: String?

    @OptionGroup var paper: PaperOptions

    func validate() throws { if let asOf { _ = try Day.argument(asOf) } }

    func run() throws {
        let day = try asOf.map(Day.argument) ?? .today
        try Failure.reporting {
            let (plan, progress, township) = try options.open()
            let part = plan.part(measure: measure, unit: unit)
            let sheet = PlanSheet(part, progress.entries, on: day, township: township)
            try paper.deliver(try sheet.document()) { "\(plan.title)任务台账.\($0)" }
        }
    }
}
