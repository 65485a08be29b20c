import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township register list`.
struct RegisterListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出有哪些台账；写明哪一本，列出其中各条。",
        discussion: """
            例子：
              township register list --workspace Examples/Jinyuan
              township register list 群众难题 --workspace Examples/Jinyuan --where 状态=处置中
              township register list 群众难题 --workspace Examples/Jinyuan --where 收到日期=2020-03-01..2020-03-31 \\
                --as-of 2020-03-31 --format xlsx --output 三月难题.xlsx

            --where 可以写几次，都要满足；一栏几个值用顿号隔开，等号后面空着是没有填的。
            写到人的各栏遮住一部分。退出状态：0 列出来了；1 不能看，或档案有问题；2 用法不对。
            """)

    @Argument(help: "哪本台账：标识或名称；不写就列出所有台账。")
    var register: String?

    @OptionGroup var records: RecordOptions
    @OptionGroup var reader: ReaderOptions

    @Option(name: .customLong("where"), help: "只要这些：栏=值、状态=值，或日期的范围 栏=从..到。")
    var conditions: [String] = []

    @Option(name: .customLong("as-of"), help: "截至哪天的样子，如 2020-03-31；不写是现在。")
    var asOf: String?

    @Option(help: "最多列几条；0 是全部。")
    var limit = 200

    @Option(help: "跳过前面几条。")
    var offset = 0

    @OptionGroup var paper: PaperOptions

    func validate() throws {
        guard limit >= 0, offset >= 0 else { throw ValidationError("--limit 和 --offset 不能小于 0。") }
        if let asOf { _ = try Day.argument(asOf) }
    }

    func run() throws {
        try Failure.reporting {
            guard let register else { return try listRegisters() }
            let office = try records.open()
            let desk = try RegisterDesk(register, in: records.workspace, office)
            let signer = try reader.signer(office, records)
            let day = try asOf.map(Day.argument)
            let filter = EntryFilter(desk.definition, on: day ?? .today)
            let query = RegisterQuery(
                desk.definition.id, on: day,
                where: try conditions.map { try filter.condition($0, desk.workspace.roster) },
                limit: limit == 0 ? nil : limit, offset: offset)
            let (entries, count) = try desk.entries(query, for: signer)
            let sheet = EntriesSheet(
                desk, entries, of: count, on: day ?? .today,
                grant: try reader.grant(desk, signer))
            try paper.deliver(try sheet.document()) { "\(desk.definition.title).\($0)" }
        }
    }

    private func listRegisters() throws {
        let office = try records.openIfThere()
        let workspace =
            try office?.workspace(records.workspace)
            ?? Workspace(folder: records.workspace)
        let registers = try RegisterDesk.registers(of: workspace)
        let counts = try office.map { try RegisterDesk.counts(of: registers, $0) } ?? [:]
        let sheet = RegistersSheet(
            registers, counts: counts, township: workspace.settings.name)
        try paper.deliver(try sheet.document()) { "台账目录.\($0)" }
    }
}
