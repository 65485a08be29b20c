import ArgumentParser
import Governance
import TabularFiles
import TownshipOffice

/// `township pay verify`.
struct PayVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "用存档的文件把一次发放重算一遍，与当时的结果逐字节核对。",
        discussion: """
            例子：
              township pay verify 3 --workspace Examples/Jinyuan

            不看工作区里现在的文件：名单、录入、参数、插件都用存档的那一份。
            退出状态：0 一致；1 不一致，或档案有问题；2 用法不对。
            """)

    @Argument(help: "发放的编号，见 township pay runs。")
    var number: Int

    @OptionGroup var records: RecordOptions

    func run() throws {
        let verification = try Failure.reporting { try records.open().verify(number) }
        let run = verification.run
        guard verification.isSame else {
            Terminal.complain(lines: verification.differences)
            let engine =
                run.engine == TownshipVersion.current
                ? "" : "；存档时的程序是 \(run.engine)，现在是 \(TownshipVersion.current)"
            Terminal.complain(
                "第 \(number) 号重算的结果和存档的不一致，共 \(verification.differences.count) 处\(engine)")
            throw ExitCode(1)
        }
        Terminal.print(
            "第 \(number) 号一致：\(run.scheme) \(run.period) 第 \(run.version) 版，\(run.files.count) 个文件，"
                + "重算的结果和存档的逐字节相同，摘要 \(run.result.short)\n")
    }
}
