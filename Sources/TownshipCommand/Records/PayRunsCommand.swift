import ArgumentParser
import DocumentRendering
import TownshipOffice

/// `township pay runs`.
struct PayRunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "列出存档的发放。",
        discussion: """
            例子：
              township pay runs --workspace Examples/Jinyuan
            """)

    @OptionGroup var records: RecordOptions

    func run() throws {
        try Failure.reporting {
            let runs = try records.open().lives()
            let sheet = FiledRunsSheet(runs, township: try records.township())
            Terminal.print(TerminalRenderer().text(of: try sheet.document()))
        }
    }
}
