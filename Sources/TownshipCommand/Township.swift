import ArgumentParser
import Foundation
import TownshipOffice

/// The command of the township's staff: it parses, calls the office, and prints.
///
/// Rules live elsewhere.
@main
struct Township: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "township",
        abstract: "乡镇基层治理工具：算报酬、查依据、管插件。",
        discussion: """
            例子：
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03
              township pay explain --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --person P003
              township plugin test Plugins/village-cadre-pay
            """,
        version: TownshipVersion.current,
        subcommands: [
            PayCommand.self, PlanCommand.self, ImportCommand.self, ExportCommand.self,
            TemplateCommand.self,
            AuditCommand.self, OfficerCommand.self, BackupCommand.self, RestoreCommand.self,
            DoctorCommand.self, SchemeCommand.self, PluginCommand.self,
            ScriptCommand.self,
        ])

    /// Exit status 2 for wrong usage, as the contract with other programs says.
    static func main() {
        // A reader that goes away is an error of writing, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try Interruption.heeded { try command.run() }
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            let isHelp = exitCode(for: error) == .success
            let text = UsageText.chinese(fullMessage(for: error, columns: UsageText.columns))
            guard isHelp else {
                Terminal.complain(text)
                Foundation.exit(2)
            }
            Terminal.print(text + "\n")
            Foundation.exit(0)
        }
    }
}
