import ArgumentParser
import PolicyEngine
import TabularFiles

/// `township plugin check`.
struct PluginCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "检查一个插件，一次列出所有问题。",
        discussion: """
            例子：
              township plugin check Plugins/village-cadre-pay

            每个问题一行：文件:行: 代码: 说明。退出状态：0 没有问题；1 有问题；2 用法不对。
            """)

    @Argument(help: "插件文件夹。")
    var folder: String

    func run() throws {
        let findings = PluginCheck.findings(in: folder)
        guard !findings.isEmpty else { return }
        for finding in findings {
            Terminal.print(TextCleaning.singleLine(finding.description) + "\n")
        }
        Terminal.complain("\(findings.count) 处问题")
        throw ExitCode(1)
    }
}
