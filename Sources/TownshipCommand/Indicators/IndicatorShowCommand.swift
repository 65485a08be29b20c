import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township indicator show`.
struct IndicatorShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "列出指标：数值、目标、达到没有；--explain 说明从哪些条算来。",
        discussion: """
            例子：
              township indicator show --workspace Examples/Jinyuan --as-of 2020-03-31
              township indicator show --workspace Examples/Jinyuan --explain difficulties-closed --as-of 2020-03-31

            退出状态：0 都算出来了；1 有的没有算出来，或文件有问题；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions
    @OptionGroup var reader: ReaderOptions

    @Option(name: .customLong("as-of"), help: "截至哪天，如 2020-03-31；不写是今天。")
    var asOf: String?

    @Option(help: "说明这个指标（标识或名称）从哪些数、哪些条算来。")
    var explain: String?

    @OptionGroup var paper: PaperOptions

    func validate() throws { if let asOf { _ = try Day.argument(asOf) } }

    func run() throws {
        let day = try asOf.map(Day.argument) ?? .today
        let isComplete = try Failure.reporting { () -> Bool in
            let office = try records.openIfThere()
            let desk = try IndicatorDesk(in: records.workspace, office)
            let outcomes = try desk.values(of: explain.map { [$0] } ?? [], on: day)
            let sheet = IndicatorsSheet(desk, outcomes, on: day)
            try paper.deliver(try sheet.document()) { "指标.\($0)" }
            if explain != nil, case .success(let value)? = outcomes.first {
                try tell(value, desk, office)
            }
            return outcomes.allSatisfy { (try? $0.get()) != nil }
        }
        if !isComplete { throw ExitCode(1) }
    }

    /// The figures behind a value, and the entries behind those.
    private func tell(_ value: IndicatorValue, _ desk: IndicatorDesk, _ office: OfficeRecords?)
        throws
    {
        let signer = try office.flatMap { try reader.signer($0, records) }
        for read in value.reads {
            Terminal.print("\n\(read.title)：\(read.value)\n")
            guard let sheet = try desk.entries(behind: read, for: signer) else { continue }
            Terminal.print(TerminalRenderer().text(of: try sheet.document()))
        }
    }
}
