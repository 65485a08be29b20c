import ArgumentParser

/// `township register`.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "台账：登记、流转、更正、查询、提醒。",
        discussion: """
            台账和办理流程写在插件里（township.register）；每一条的来龙去脉都留在档案里，签名、不改不删。
            """,
        subcommands: [
            RegisterListCommand.self, RegisterShowCommand.self, RegisterAddCommand.self,
            RegisterMoveCommand.self, RegisterCorrectCommand.self, RegisterRemindCommand.self,
            RegisterImportCommand.self, RegisterExportCommand.self, RegisterTemplateCommand.self,
        ])
}
