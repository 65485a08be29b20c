import ArgumentParser
import PolicyEngine
import TabularFiles

/// `township plugin`.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "插件：检查、测试。",
        subcommands: [PluginCheckCommand.self, PluginTestCommand.self])
}

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

/// `township plugin test`.
struct PluginTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "运行插件自带的用例。",
        discussion: """
            例子：
              township plugin test Plugins/village-cadre-pay
              township plugin test Plugins/* --filter 书记

            每个不合的用例一行，写明应为和实际；最后一行是“N passed, N failed”。
            """)

    @Argument(help: "插件文件夹，可以有几个。")
    var folders: [String]

    @Option(help: "只运行名称里有这几个字的用例。")
    var filter: String?

    func run() throws {
        var report = PluginTestReport()
        var isBroken = false
        let log = PrintLog()
        for folder in folders {
            do {
                report.add(try PluginTest.run(folder, filter: filter, log: log.take))
            } catch {
                isBroken = true
                Terminal.complain(lines: error.errors.map { $0.inside(folder).description })
            }
        }
        for line in report.lines { Terminal.print(TextCleaning.singleLine(line) + "\n") }
        Terminal.print(report.summary + "\n")
        if report.failed > 0 || isBroken { throw ExitCode(1) }
    }
}
