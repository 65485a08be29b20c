import ArgumentParser
import Governance
import TownshipOffice

/// `township register show`.
struct RegisterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "看一条：写了什么，从登记起每一步是谁在哪天办的。",
        discussion: """
            例子：
              township register show 群众难题 3 --workspace Examples/Jinyuan
            """)

    @OptionGroup var options: RegisterOptions

    @Argument(help: "编号。")
    var number: Int

    @OptionGroup var reader: ReaderOptions
    @OptionGroup var paper: PaperOptions

    func run() throws {
        try Failure.reporting {
            let office = try options.records.open()
            let desk = try RegisterDesk(options.register, in: options.records.workspace, office)
            let signer = try reader.signer(office, options.records)
            let sheet = EntrySheet(
                desk, try desk.history(of: number, for: signer),
                grant: try reader.grant(desk, signer))
            try paper.deliver(try sheet.document()) {
                "\(desk.definition.title)第\(number)号.\($0)"
            }
        }
    }
}
