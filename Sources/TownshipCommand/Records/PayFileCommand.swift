import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township pay file`.
struct PayFileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "计算一期并存档：结果、用到的全部文件、谁在什么时候算的，以后可以重算核对。",
        discussion: """
            例子：
              township pay file --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --by 张会计

            已发各期要补发、扣回的，随这一期一起算（township pay arrears 先列出来看）。
            档案是工作区里的 township.sqlite，内容用密钥加密；密钥另放，请备份。同一期可以存几次，各是一版，都留着。
            退出状态：0 全部算出，已存档；1 有人搁置（也已存档），或没有存成；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions

    @Option(help: "方案，如 village-cadre。")
    var scheme: String

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020。")
    var period: String

    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "经办人：township.yaml 里有 officers 的，写本人的标识，用本人的密钥签名；没有的，写姓名。")
    var by: String

    @Option(help: "用几个线程计算；结果与此无关。")
    var workers = 2

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers 应在 1 到 64 之间。") }
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 后面要写经办人。") }
        _ = try Period.argument(period)
    }

    func run() throws {
        let period = try Period.argument(self.period)
        let progress = Progress()
        defer { progress.end() }
        let (filed, run) = try Failure.reporting { () -> (FiledRun, OfficeRun) in
            let time = Date.now.recordText
            let hasOfficers = try !records.settings().officers.isEmpty
            let office = try records.openOrMake(actor: by, time: time)
            let signer = hasOfficers ? try office.signer(by, records, passphrase) : nil
            return try office.file(
                workspace: records.workspace, scheme: scheme, period: period,
                actor: signer?.officer.name ?? by, signer: signer, time: time, workers: workers,
                log: PrintLog().take, progress: progress.tell)
        }
        Terminal.print(
            "已存档：第 \(filed.number) 号  \(run.run.scheme.title) \(period.chinese) 第 \(filed.version) 版  "
                + "\(filed.paid) 人  实发 \(filed.shownTotal) 元  摘要 \(filed.result.short)\n")
        run.notes.forEach { Terminal.print($0 + "\n") }
        run.run.tellSetAside()
        if !run.run.isComplete { throw ExitCode(1) }
    }
}
