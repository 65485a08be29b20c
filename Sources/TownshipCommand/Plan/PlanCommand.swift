import ArgumentParser

/// `township plan`.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "年度工作要点：读进来、看台账、报进展、催办。",
        subcommands: [
            PlanShowCommand.self, PlanImportCommand.self, PlanProgressCommand.self,
            PlanRemindCommand.self,
        ])
}
