import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township plugin approve`.
struct PluginApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "审批另一个人带进来的插件：从此工作区算它，一个字也不能再变。",
        discussion: """
            例子：
              township plugin approve village-cadre-pay --workspace Examples/Jinyuan --by wang

            审批前请看一看：township plugin doc 写出插件的说明，township plugin test 跑它的用例。
            退出状态：0 已审批；1 没有；2 用法不对。
            """)

    @Argument(help: "插件的标识，或插件文件夹。")
    var plugin: String

    @OptionGroup var records: RecordOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "谁审批，要有“插件”或“审批”职责，不能是带进来的人。")
    var by: String

    func run() throws {
        let entry = try Failure.reporting { () -> PluginLockEntry in
            let time = Date.now.recordText
            let office = try records.open()
            let workspace = try office.workspace(records.workspace)
            let signer = try office.signer(by, records, passphrase)
            return try office.approve(
                plugin: plugin, workspace: workspace, by: signer, time: time)
        }
        Terminal.print(
            "插件 \(entry.plugin) 已审批：\(entry.files.count) 个文件，摘要 \(entry.digest.short)，"
                + "\(entry.brought.officer) 带进来，\(entry.approved?.officer ?? "") 审批\n")
    }
}
