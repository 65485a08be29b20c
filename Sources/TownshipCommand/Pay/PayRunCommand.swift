import ArgumentParser
import Governance
import PolicyEngine
import TownshipOffice

/// `township pay run`.
struct PayRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "计算一期发放，显示或写出发放表。",
        discussion: """
            例子：
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format xlsx
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format html
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 \\
                --format csv --encoding gb18030 --output 发放表.csv

            身份证号和银行卡号在所有格式里都只显示一部分。
            退出状态：0 全部算出；1 有人搁置或数据有错；2 用法不对。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx, html
    }

    @OptionGroup var options: RunOptions

    @Option(help: "格式：table、csv、json、xlsx 或 html。")
    var format = Format.table

    @Option(help: "CSV 的编码：utf-8（带 BOM）或 gb18030。")
    var encoding = PaperEncoding.utf8

    @Option(help: "写到这个文件；xlsx 和 html 不写时放在工作区的 output 里。")
    var output: String?

    func validate() throws {
        try PaperFile.check(output, format: format.rawValue)
        if encoding != .utf8, format != .csv {
            throw ValidationError("--encoding 只用于 --format csv。")
        }
    }

    func run() throws {
        let run = try options.run()
        try Failure.reporting { try write(run) }
        if format != .table || output != nil { run.tellSetAside() }
        if !run.isComplete { throw ExitCode(1) }
    }

    private func write(_ run: PayRun) throws {
        guard let format = PaperFormat(rawValue: format.rawValue) else {
            var writer = JSONWriter()
            writer.value(PayRunData.value(run))
            writer.endLine()
            return try PaperFile.deliver(writer.bytes, to: output)
        }
        var paper = PaperOptions()
        paper.format = format
        paper.encoding = encoding
        paper.output = output
        let sheet = PaySheet(run, form: format == .table ? .screen : .paper)
        try paper.deliver(try sheet.document()) { suffix in
            try run.defaultPath(in: options.workspace, suffix: suffix)
        }
    }
}
