import ArgumentParser
import Governance
import TabularFiles
import TownshipOffice

/// `township template`.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "做一份空白的单位、人员、任职或录入表，带下拉选项，填好就能导入。",
        discussion: """
            例子：
              township template people --output 花名册.xlsx
              township template appointments --workspace Examples/Jinyuan --output 任职表.xlsx
              township template inputs --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --output 三月考核.xlsx

            写了 --workspace，单位和职务的下拉选项就用其中已有的；录入表要写 --workspace 和 --scheme，
            再写 --period 就把这一期在任的人先列好。号码的列已设为文本，不会丢位数。
            退出状态：0 写好了；1 写不了；2 用法不对。
            """)

    @OptionGroup var options: TableOptions

    @Option(help: "工作区：有 township.yaml 的文件夹；录入表必须写。")
    var workspace: String?

    @Option(help: "放密钥的文件夹；默认是环境变量 TOWNSHIP_KEYS，再没有就是主目录下的 .township/keys。")
    var keys: String?

    @Option(help: "写到这个文件，以 .xlsx 结尾。")
    var output: String

    func validate() throws {
        guard output.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError("--output 的文件名要以 .xlsx 结尾。")
        }
        guard options.table != .inputs || (options.scheme != nil && workspace != nil) else {
            throw ValidationError("录入表的列随方案走，请写明 --workspace 和 --scheme。")
        }
    }

    func run() throws {
        try Failure.reporting {
            let template = try template()
            try PaperFile.deliver(try template.workbook().bytes(), to: output)
        }
    }

    private func template() throws -> TableTemplate {
        let records = try workspace.flatMap {
            try OfficeRecords.openIfThere(
                workspace: $0, keys: RecordOptions.keyFolder(keys))
        }
        let period = try options.period.map(Period.argument)
        switch options.table {
        case .organizations: return try .organizations(workspace, records)
        case .people: return .people
        case .appointments: return try .appointments(workspace, records)
        case .inputs:
            return try .inputs(
                options.scheme ?? "", period, workspace: workspace ?? "", records: records)
        }
    }
}
