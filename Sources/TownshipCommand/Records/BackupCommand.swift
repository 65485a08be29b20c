import ArgumentParser
import Governance
import TownshipOffice

/// `township backup`.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份档案：写成一个文件，打开核对过才算数；别人可以照常用。",
        discussion: """
            例子：
              township backup 备份/2020-04-02.sqlite --workspace Examples/Jinyuan

            备份里的内容也是加密的，打开它要同一把密钥；密钥请另存一处，不要和备份放在一起。
            退出状态：0 备份好了；1 没有备份成，什么也没有留下；2 用法不对。
            """)

    @Argument(help: "写到这个文件，不能是已有的。")
    var file: String

    @OptionGroup var records: RecordOptions

    func run() throws {
        let progress = Progress("正在备份")
        defer { progress.end() }
        let copy = try Failure.reporting {
            try Interruption.deferred {
                try OfficeRecords.backup(
                    workspace: records.workspace, keys: records.keyFolder, to: file,
                    progress: progress.tell)
            }
        }
        Terminal.print(
            "已备份到 \(file)：日志 \(copy.entries) 条，发放 \(copy.runs) 次，最后一条的校验值 \(copy.head.short)\n")
        Terminal.complain(lines: ["密钥 \(copy.keyPath) 请另存一处；没有它，备份谁也打不开"])
    }
}
