import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township plugin bring`.
struct PluginBringCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bring", abstract: "把一个插件带进工作区：记下每个文件的校验值，签上名，等另一个人审批。",
        discussion: """
            例子：
              township plugin bring Plugins/village-cadre-pay --workspace Examples/Jinyuan --by zhang

            写进工作区的 plugins.lock，也记进档案。township.yaml 里写了 officers 的工作区，只算带进来并审批过的插件；文件一变，就要重新带、
            重新审批。
            退出状态：0 已带进来；1 没有；2 用法不对。
            """)

    @Argument(help: "插件文件夹。")
    var folder: String

    @OptionGroup var records: RecordOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "谁带进来的，要有“插件”职责。")
    var by: String

    func run() throws {
        let entry = try Failure.reporting { () -> PluginLockEntry in
            let time = Date.now.recordText
            let office = try records.open()
            let workspace = try office.workspace(records.workspace)
            let signer = try office.signer(by, records, passphrase)
            return try office.bring(
                plugin: folder, workspace: workspace, by: signer, time: time)
        }
        for file in entry.files { Terminal.print("  \(file.digest.short)  \(file.path)\n") }
        Terminal.print("插件 \(entry.plugin)：\(entry.files.count) 个文件，摘要 \(entry.digest.short)\n")
        Terminal.complain(
            entry.approved == nil
                ? "已带进来；请另一个人看过以后运行 township plugin approve \(entry.plugin)" : "和审批过的一样，没有改动")
    }
}
