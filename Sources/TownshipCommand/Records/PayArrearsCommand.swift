import ArgumentParser
import Governance
import TownshipOffice

/// `township pay arrears`.
struct PayArrearsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrears", abstract: "补发、扣回：已发的各期按现在知道的重算一遍，列出每人每月每项的差额和原因。",
        discussion: """
            例子：
              township pay arrears --workspace Examples/Jinyuan --scheme village-cadre --period 2020-09
              township pay arrears --workspace Examples/Jinyuan --scheme village-cadre --period 2020-09 --format xlsx

            只列出来，不存档。--period 是差额随哪一期发；用 township pay file 存这一期时，差额自动列入。
            已经补过、扣过的不会再列。扣回的钱本期不够扣时，列在“待扣回”里，以后各期接着扣。
            退出状态：0 列出来了；1 有人算不出来，或数据有错；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions
    @OptionGroup var paper: PaperOptions

    @Option(help: "方案，如 village-cadre。")
    var scheme: String

    @Option(help: "随哪一期发：2020-09、2020-Q3、2020-H2 或 2020。")
    var period: String

    func validate() throws { _ = try Period.argument(period) }

    func run() throws {
        let period = try Period.argument(self.period)
        let progress = Progress()
        defer { progress.end() }
        let run = try Failure.reporting {
            let run = try records.open().compute(
                workspace: records.workspace, scheme: scheme, period: period,
                log: PrintLog().take, progress: progress.tell)
            try paper.deliver(
                try ArrearsSheet(run, form: paper.format == .table ? .screen : .paper)
                    .document()
            ) { suffix in
                try run.run.defaultPath(
                    in: records.workspace, paper: "补发扣回明细", suffix: suffix)
            }
            return run
        }
        if !run.gaps.isEmpty { throw ExitCode(1) }
    }
}
