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

            档案是工作区里的 township.sqlite，内容用密钥加密；密钥另放，请备份。同一期可以存几次，各是一版，都留着。
            退出状态：0 全部算出，已存档；1 有人搁置（也已存档），或没有存成；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions

    @Option(help: "方案，如 village-cadre。")
    var scheme: String

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020。")
    var period: String

    @Option(help: "经办人的姓名，记在日志里。")
    var by: String

    @Option(help: "用几个线程计算；结果与此无关。")
    var workers = 2

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers 应在 1 到 64 之间。") }
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 后面要写经办人的姓名。") }
        _ = try Period.argument(period)
    }

    func run() throws {
        let period = try Period.argument(self.period)
        let progress = Progress()
        defer { progress.end() }
        let (filed, run) = try Failure.reporting { () -> (FiledRun, PayRun) in
            let time = Date.now.recordText
            let (office, newKey) = try OfficeRecords.openOrMake(
                workspace: records.workspace, keys: records.keyFolder, actor: by, time: time)
            if let newKey { Terminal.complain("新建了档案的密钥 \(newKey)；请备份到别处，丢了它档案谁也打不开") }
            return try office.file(
                workspace: records.workspace, scheme: scheme, period: period, actor: by, time: time,
                workers: workers, log: PrintLog().take, progress: progress.tell)
        }
        Terminal.print(
            "已存档：第 \(filed.number) 号  \(run.scheme.title) \(period.chinese) 第 \(filed.version) 版  "
                + "\(filed.paid) 人  实发 \(filed.shownTotal) 元  摘要 \(filed.result.short)\n")
        run.tellSetAside()
        if !run.isComplete { throw ExitCode(1) }
    }
}
