import ArgumentParser
import DocumentRendering
import Foundation
import Governance
import PolicyEngine
import TownshipOffice

/// `township plan import`.
struct PlanImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "把工作计划的全文读成部分、措施、任务和责任单位，疑似扫描错误的地方给出读法。",
        discussion: """
            例子：
              township plan import 工作计划.txt --dry-run
              township plan import 工作计划.txt --workspace Examples/Jinyuan --dry-run --write-readings 读法.csv
              township plan import 工作计划.txt --workspace Examples/Jinyuan --readings 读法.csv

            全文按原样读：“一、”和“1.”两级标题，“责任单位：”一行里排在第一的牵头，半角、全角标点都认。
            疑似扫描错误的地方一处一条：在第几行第几字，原文是什么，建议读作什么，有没有把握。没有人确认，一个字也不改。
            确认有两种办法：--write-readings 写出一张表，在“采用”一列填“是”或“否”，再用 --readings 读回来；
            或者 --accept sure 采用有把握的，--accept all 全部采用。没有定下来的，township plan show 会一直列着。
            每句话先算一个任务，写在工作区的 plan/年份.yaml 里，再由人补上时限、责任人和节点。
            退出状态：0 读好了；1 文本有问题，什么也没有写；2 用法不对。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    enum Acceptance: String, ExpressibleByArgument, CaseIterable {
        case all, sure, none
    }

    @Argument(help: "计划的全文，纯文本（.txt），UTF-8 或 GB18030。")
    var file: String

    @Option(help: "工作区：有 township.yaml 的文件夹；单位的现名和别名看它的单位表。--dry-run 时可以不写。")
    var workspace: String?

    @Option(help: "放密钥的文件夹；默认是环境变量 TOWNSHIP_KEYS，再没有就是主目录下的 .township/keys。")
    var keys: String?

    @Option(help: "哪一年的计划；不写就用文中第一个年份。")
    var year: Int?

    @Flag(name: .customLong("dry-run"), help: "只看读成什么样，不写进工作区。")
    var isDryRun = false

    @Option(help: "不逐条看就采用的读法：all 全部、sure 有把握的、none 都不。")
    var accept = Acceptance.none

    @Option(help: "填好“采用”一列的读法表。")
    var readings: String?

    @Option(name: .customLong("write-readings"), help: "把读法写成一张表，供人填“采用”一列。")
    var newReadings: String?

    @Option(help: "格式：table 或 json；json 只有部分、措施和责任单位。")
    var format = Format.table

    func validate() throws {
        guard isDryRun || workspace != nil else {
            throw ValidationError("导入要用 --workspace 写明工作区；只看读成什么样，请加 --dry-run。")
        }
        if let year, !(1949...2999).contains(year) {
            throw ValidationError("--year 应是 2020 这样的年份。")
        }
        try PaperFile.check(newReadings, format: "csv")
    }

    func run() throws {
        try Failure.reporting {
            let plan = try PlanImport(
                file, workspace: workspace, keys: RecordOptions.keyFolder(keys), year: year,
                accepting: ReadingAcceptance(rawValue: accept.rawValue) ?? .none,
                readings: readings)
            guard !isDryRun, let workspace else { return try show(plan) }
            let path = try Interruption.deferred { try PlanFile.keep(plan.plan, in: workspace) }
            try show(plan)
            Terminal.complain("已写出 \(path)；请接着在里面补上时限、责任人和节点")
        }
    }

    private func show(_ plan: PlanImport) throws {
        if let newReadings {
            try PaperFile.deliver(try ReadingList.bytes(of: plan.plan), to: newReadings)
        }
        guard format == .json else {
            return Terminal.print(TerminalRenderer().text(of: try PlanImportSheet(plan).document()))
        }
        var writer = JSONWriter()
        writer.value(PlanImportData.value(plan.plan, units: plan.units))
        writer.endLine()
        try Terminal.deliver(writer.bytes)
    }
}
