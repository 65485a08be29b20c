import ArgumentParser

/// `township officer`.
struct OfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer", abstract: "经办人员：各人登记自己的密钥，以后的手续用它签名。",
        subcommands: [OfficerEnrollCommand.self, OfficerListCommand.self])
}
