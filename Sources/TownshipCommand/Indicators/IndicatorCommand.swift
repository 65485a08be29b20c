import ArgumentParser

/// `township indicator`.
struct IndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator", abstract: "指标：从台账、名册、工作要点算出来的数，可以追到每一条。",
        subcommands: [IndicatorShowCommand.self])
}
