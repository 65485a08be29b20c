import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township plan import`.
struct PlanImportCommand: ParsableCommand {
    /// The forms of a dry run.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "从工作要点的文本读出部分、措施、牵头和责任单位、任务。",
        discussion: """
            例子：
              township plan import 工作要点.txt --workspace Examples/Jinyuan --dry-run
              township plan import 工作要点.txt --workspace Examples/Jinyuan --accept sure
              township plan import 工作要点.txt --workspace Examples/Jinyuan --accept 1,3-5 --replace

            文本照原样读：“一、”“1.”混用，全角半角标点混用都认；排在第一的责任单位牵头，名称按单位表里现在的。
            像是扫描错的地方一处一处列出来，连同可能的读法；确认了才改（--accept），没有确认的照原文，记在文件末尾。
            写到工作区的 plan/年份.yaml，接着在里面填时限、责任人。退出状态：0 读好了；1 文本有问题，什么也没有写；2 用法不对。
            """)

    @Argument(help: "工作要点的文本，UTF-8 或 GB18030。")
    var file: String

    @Option(help: "工作区：有 township.yaml 的文件夹；--dry-run 时可以不写。")
    var workspace: String?

    @Option(help: "哪一年的；不写就看文本开头。")
    var year: Int?

    @Option(help: "确认哪些读法：none 都不、sure 有把握的、all 全部，或序号，如 1,3-5。")
    var accept = "none"

    @Flag(name: .customLong("dry-run"), help: "只看读出什么，不写。")
    var isDryRun = false

    @Flag(help: "已经有这一年的，也重新读；填过的时限、责任人会没有。")
    var replace = false

    @Option(help: "--dry-run 的格式：table 或 json。")
    var format = Format.table

    func validate() throws {
        guard isDryRun || workspace != nil else {
            throw ValidationError("--workspace 要写明工作区；只看读出什么，请加 --dry-run。")
        }
        guard isDryRun || format == .table else {
            throw ValidationError("--format json 只用于 --dry-run。")
        }
        _ = try acceptance()
    }

    func run() throws {
        try Failure.reporting {
            let roster = try workspace.map { try Workspace(folder: $0).roster }
            let imported = try PlanImport(
                file, year: year, roster: roster, accepting: try acceptance())
            let sheet = PlanDoubtsSheet(imported)
            if format == .json {
                Terminal.complain(TerminalRenderer().text(of: try sheet.document()))
                return try Terminal.deliver(PlanData.bytes(imported.plan))
            }
            Terminal.print(TerminalRenderer().text(of: try sheet.document()))
            guard !isDryRun, let workspace else {
                return Terminal.print("这是试看，什么也没有写。\n")
            }
            let target = PlanFile(in: workspace, year: imported.plan.year)
            try Interruption.deferred { try target.write(imported, replacing: replace) }
            Terminal.print("已写出 \(target.path)。\n")
        }
    }

    private func acceptance() throws -> PlanImport.Acceptance {
        switch accept {
        case "none": return .none
        case "sure": return .sure
        case "all": return .all
        default: break
        }
        var numbers: Set<Int> = []
        for part in accept.split(separator: ",") {
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last,
                last - first < 10_000
            else { throw ValidationError("--accept 应是 none、sure、all，或序号，如 1,3-5。") }
            numbers.formUnion(first...last)
        }
        return .some(numbers)
    }
}
