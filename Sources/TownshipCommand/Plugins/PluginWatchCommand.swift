import ArgumentParser
import Foundation
import PolicyEngine
import TabularFiles

/// `township plugin watch`.
struct PluginWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "一保存就检查、跑用例；Ctrl-C 结束。",
        discussion: """
            例子：
              township plugin watch Plugins/village-cadre-pay

            看着插件的文件，内容一变就重来一遍。每遍写明时刻。
            """)

    /// How often the files are looked at, in seconds.
    private static let interval = 0.25

    @Argument(help: "插件文件夹。")
    var folder: String

    func run() throws {
        var last: Result<PluginSource, PolicyFindings>?
        while true {
            let current = Result { () throws(PolicyFindings) in
                try PluginFolder(path: folder).read()
            }
            if current != last {
                last = current
                report()
            }
            Interruption.endIfPending()
            Thread.sleep(forTimeInterval: PluginWatchCommand.interval)
        }
    }

    private func report() {
        let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[2J\u{1B}[H" : ""
        let parts = Calendar.current.dateComponents([.hour, .minute, .second], from: Date())
        let time = [parts.hour, parts.minute, parts.second].map { part in
            let text = "\(part ?? 0)"
            return text.count < 2 ? "0" + text : text
        }.joined(separator: ":")
        Terminal.print("\(clear)—— \(time) \(TextCleaning.singleLine(folder)) ——\n")
        let findings = PluginCheck.findings(in: folder)
        for finding in findings { tell(finding.description) }
        let found = findings.isEmpty ? "没有问题" : "\(findings.count) 处问题"
        do {
            let report = try PluginTest.run(folder, log: PrintLog().take)
            for result in report.results {
                if let line = result.line { tell(line) }
                for line in result.example {
                    Terminal.print("    " + TextCleaning.lines(line) + "\n")
                }
            }
            Terminal.print("\(found)；\(report.summary)\n")
        } catch {
            // What keeps the plugin from being loaded the check has told already.
            for finding in error.errors where !findings.contains(finding) {
                tell(finding.description)
            }
            Terminal.print("\(found)；用例没有运行\n")
        }
    }

    private func tell(_ line: String) {
        Terminal.print(TextCleaning.singleLine(line) + "\n")
    }
}
