import ArgumentParser

/// `township plugin`.
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "插件：新建、检查、测试、试算、写说明、带进工作区。",
        subcommands: [
            PluginNewCommand.self, PluginCheckCommand.self, PluginTestCommand.self,
            PluginWatchCommand.self,
            PluginTryCommand.self, PluginDocCommand.self, PluginTypesCommand.self,
            PluginBringCommand.self, PluginApproveCommand.self,
        ])
}
