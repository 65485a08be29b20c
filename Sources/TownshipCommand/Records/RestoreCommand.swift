import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township restore`.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "用备份恢复档案：先核对备份，再换上；原来的留在旁边。",
        discussion: """
            例子：
              township restore 备份/2020-04-02.sqlite --workspace Examples/Jinyuan --by 张会计

            恢复也记进日志：谁、什么时候、换下的档案到哪一条。现在的档案比备份新，或是另一个单位的，或读不出来，就不动它；确认要换，加 --replace。
            退出状态：0 恢复好了；1 没有恢复，档案没有动；2 用法不对。
            """)

    @Argument(help: "备份文件。")
    var file: String

    @OptionGroup var records: RecordOptions

    @Option(help: "谁恢复的，记进日志。")
    var by: String

    @Flag(help: "现在的档案有备份里没有的内容，也换上备份；现在的留在旁边。")
    var replace = false

    func validate() throws {
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 后面要写是谁。") }
    }

    func run() throws {
        let progress = Progress("正在恢复")
        defer { progress.end() }
        let copy = try Failure.reporting {
            try Interruption.deferred {
                try OfficeRecords.restore(
                    file, workspace: records.workspace, keys: records.keyFolder,
                    replacing: replace, actor: by, time: Date.now.recordText,
                    progress: progress.tell)
            }
        }
        Terminal.print(
            "已恢复：日志 \(copy.entries) 条，发放 \(copy.runs) 次，最后一条的校验值 \(copy.head.short)\n")
        if let kept = copy.kept { Terminal.complain(lines: ["原来的档案留在 \(kept)，确认不用了再删"]) }
    }
}
