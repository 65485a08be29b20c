import ArgumentParser
import Governance
import PolicyEngine
import TownshipOffice

/// `township pay diff`.
struct PayDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "对照两期：谁新增、离开、增加、减少，每一分钱的原因。",
        discussion: """
            例子：
              township pay diff --workspace Examples/Jinyuan --scheme village-cadre --from 2020-02 --to 2020-03
              township pay diff --workspace Examples/Jinyuan --scheme village-cadre --from 2020-02 --to 2020-03 --format xlsx

            每个人的增减分到各项，各项的增减分到各个原因，加起来一分不差。
            退出状态：0 两期都全部算出；1 有一期有人搁置或数据有错；2 用法不对。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx, html
    }

    @OptionGroup var records: RecordOptions

    @Option(help: "方案，如 village-cadre。")
    var scheme: String

    @Option(help: "前一期，如 2020-02。")
    var from: String

    @Option(help: "后一期，如 2020-03。")
    var to: String

    @Option(help: "用几个线程计算；结果与此无关。")
    var workers = 2

    @Option(help: "格式：table、csv、json、xlsx 或 html。")
    var format = Format.table

    @Option(help: "写到这个文件；xlsx 和 html 不写时放在工作区的 output 里。")
    var output: String?

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers 应在 1 到 64 之间。") }
        let (first, second) = (try Period.argument(from), try Period.argument(to))
        guard first.kind == second.kind else { throw ValidationError("--from 和 --to 的周期要一样长。") }
        guard first.firstDay < second.firstDay else { throw ValidationError("--from 要早于 --to。") }
        try PaperFile.check(output, format: format.rawValue)
    }

    func run() throws {
        let comparison = try PayComparison(from: run(of: from), to: run(of: to))
        try Failure.reporting { try write(comparison) }
        if !comparison.isComplete { throw ExitCode(1) }
    }

    private func run(of period: String) throws -> PayRun {
        let period = try Period.argument(period)
        let progress = Progress()
        defer { progress.end() }
        return try Failure.reporting {
            try PayRun(
                folder: records.workspace, keys: records.keyFolder, scheme: scheme, period: period,
                workers: workers,
                explained: true, log: PrintLog().take, progress: progress.tell)
        }
    }

    private func write(_ comparison: PayComparison) throws {
        guard let format = PaperFormat(rawValue: format.rawValue) else {
            var writer = JSONWriter()
            writer.value(ComparisonData.value(comparison))
            writer.endLine()
            return try PaperFile.deliver(writer.bytes, to: output)
        }
        var paper = PaperOptions()
        paper.format = format
        paper.encoding = .utf8
        paper.output = output
        let sheet = ComparisonSheet(comparison, form: format == .table ? .screen : .paper)
        try paper.deliver(try sheet.document()) { suffix in
            try comparison.defaultPath(in: records.workspace, suffix: suffix)
        }
    }
}
