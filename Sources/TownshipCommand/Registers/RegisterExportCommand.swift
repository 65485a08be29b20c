import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township register export`.
struct RegisterExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "把一本台账的全部写成 CSV 或 XLSX；改好可以另作登记。",
        discussion: """
            例子：
              township register export 群众难题 --workspace Examples/Jinyuan --format xlsx --output 群众难题.xlsx

            和 register list 一样，只是全部都写出来。写到人的各栏遮住一部分，除非有“查看号码”职责的人加 --unmask。
            """)

    @OptionGroup var options: RegisterOptions
    @OptionGroup var reader: ReaderOptions

    @Option(name: .customLong("as-of"), help: "截至哪天的样子；不写是现在。")
    var asOf: String?

    @OptionGroup var paper: PaperOptions

    func validate() throws {
        if let asOf { _ = try Day.argument(asOf) }
        guard paper.format != .table else {
            throw ValidationError("--format 要写 csv、xlsx 或 html；在屏幕上看请用 township register list。")
        }
    }

    func run() throws {
        try Failure.reporting {
            let office = try options.records.open()
            let desk = try RegisterDesk(options.register, in: options.records.workspace, office)
            let signer = try reader.signer(office, options.records)
            let day = try asOf.map(Day.argument)
            let (entries, count) = try desk.entries(
                RegisterQuery(desk.definition.id, on: day), for: signer)
            let sheet = EntriesSheet(
                desk, entries, of: count, on: day ?? .today,
                grant: try reader.grant(desk, signer))
            try paper.deliver(try sheet.document()) { "\(desk.definition.title).\($0)" }
        }
    }
}
