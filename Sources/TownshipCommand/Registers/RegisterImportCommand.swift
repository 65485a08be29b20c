import ArgumentParser
import Governance
import TownshipOffice

/// `township register import`.
struct RegisterImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "从 CSV、XLSX 登记许多条：有一条不对就全都不登记，所有问题一次列出。",
        discussion: """
            例子：
              township register import 群众难题 三月.xlsx --workspace Examples/Jinyuan --by zhang --dry-run
              township register import 群众难题 三月.xlsx --workspace Examples/Jinyuan --by zhang

            列名是台账的栏名，先后不限，上面的标题、下面的合计会跳过；每一行登记一条。空白的表用 township register template 做。
            退出状态：0 登记了；1 文件或某一行有问题，什么也没有写；2 用法不对。
            """)

    @Argument(help: "哪本台账：标识或名称。")
    var register: String

    @Argument(help: "要登记的文件，.xlsx 或 .csv。")
    var file: String

    @OptionGroup var records: RecordOptions

    @Option(help: "工作簿里的哪一张表；只有一张有内容时不用写。")
    var sheet: String?

    @Option(name: .customLong("ignore"), help: "不要的列的列名；可以写几次。")
    var ignored: [String] = []

    @Flag(name: .customLong("dry-run"), help: "只看对不对，不登记。")
    var isDryRun = false

    @OptionGroup var hand: HandOptions

    func run() throws {
        let day = try hand.day()
        try Failure.reporting {
            let office = try records.openOrMake(for: register, actor: hand.by)
            let desk = try RegisterDesk(register, in: records.workspace, office)
            let file = try RegisterImport(file, into: desk, sheet: sheet, ignoring: ignored)
            Terminal.complain(lines: file.notices)
            let entries = try Interruption.deferred {
                try file.add(
                    on: day, by: try hand.hand(office, records), isDryRun: isDryRun)
            }
            let numbers = entries.map(\.number)
            let range =
                numbers.count > 1
                ? "第 \(numbers[0]) 到 \(numbers[numbers.count - 1]) 号" : "第 \(numbers.first ?? 0) 号"
            Terminal.print(
                isDryRun
                    ? "\(entries.count) 条都对，可以登记。这是试看，没有登记。\n"
                    : "已登记 \(desk.definition.title) \(entries.count) 条：\(range)\n")
        }
    }
}
