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
              township restore 备份/2020-04-02.sqlite --workspace Examples/Jinyuan --by zhang --reason 电脑换了硬盘

            现在的档案比备份新，或是另一个单位的，或读不出来，就不动它；确认要换，加 --replace。
            谁恢复的、为什么、备份到哪里为止、换下的到哪里为止，记为备份之后的第一条日志，township audit show 列出；原因加了密。
            退出状态：0 恢复好了；1 没有恢复，档案没有动；2 用法不对。
            """)

    @Argument(help: "备份文件。")
    var file: String

    @OptionGroup var records: RecordOptions

    @Option(help: "谁来恢复：township.yaml 里有 officers 的，写本人的标识；没有的，写姓名。")
    var by: String

    @OptionGroup var why: ReasonOptions

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
                    replacing: replace, by: by, reason: why.reason, time: Date.now.recordText,
                    progress: progress.tell)
            }
        }
        Terminal.print(
            "已恢复：日志 \(copy.entries) 条，发放 \(copy.runs) 次，最后一条的校验值 \(copy.head.short)；"
                + "这次恢复记为第 \(copy.entries + 1) 条\n")
        if let kept = copy.kept { Terminal.complain(lines: ["原来的档案留在 \(kept)，确认不用了再删"]) }
    }
}
