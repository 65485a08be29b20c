import ArgumentParser
import Governance

/// `township pay`.
struct PayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay", abstract: "发放：计算一期、出各种表、解释每个人、对照两期、补发扣回、存档、复核、审批和核对。",
        subcommands: [
            PayRunCommand.self, PaySlipsCommand.self, PaySheetCommand.self, PayExplainCommand.self,
            PayDiffCommand.self, PayArrearsCommand.self, PayFileCommand.self,
            PayExcludeCommand.self, PayCheckCommand.self, PayApproveCommand.self,
            PayReturnCommand.self, PayVoidCommand.self, PayPaidCommand.self, PayPrintCommand.self,
            PayRunsCommand.self, PayVerifyCommand.self,
        ])
}

/// The options that all commands about a run share.
struct RunOptions: ParsableArguments {
    @OptionGroup var records: RecordOptions

    @Option(help: "方案，如 village-cadre。")
    var scheme: String

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020。")
    var period: String

    @Option(help: "用几个线程计算；结果与此无关。")
    var workers = 2

    var workspace: String { records.workspace }

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers 应在 1 到 64 之间。") }
        _ = try Period.argument(period)
    }
}
