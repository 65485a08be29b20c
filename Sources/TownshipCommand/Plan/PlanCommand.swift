import ArgumentParser

/// `township plan`.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "工作计划：导入全文、出任务台账、填进度、催办。",
        subcommands: [
            PlanImportCommand.self, PlanShowCommand.self, PlanProgressCommand.self,
            PlanRemindCommand.self,
        ])
}
