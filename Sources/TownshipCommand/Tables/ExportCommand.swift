import ArgumentParser
import Foundation
import Governance
import TabularFiles
import TownshipOffice

/// `township export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "把档案里的单位、人员、任职或录入表写成 CSV 或 XLSX。",
        discussion: """
            例子：
              township export people --workspace Examples/Jinyuan --output 花名册.xlsx
              township export inputs --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 > 三月考核.csv

            身份证号、银行卡号、电话遮住一部分；改好别的列再导入，遮住的不动。
            还没有导入过的，写的是工作区文件夹里的表。不写 --output 时把 CSV 写到屏幕。
            退出状态：0 写好了；1 表有问题，或写不了；2 用法不对。
            """)

    @OptionGroup var options: TableOptions
    @OptionGroup var records: RecordOptions

    @Option(help: "写到这个文件，以 .csv 或 .xlsx 结尾。")
    var output: String?

    func validate() throws {
        _ = try options.officeTable()
        guard let output else { return }
        guard [".csv", ".xlsx"].contains(where: output.lowercased().hasSuffix) else {
            throw ValidationError("--output 的文件名要以 .csv 或 .xlsx 结尾。")
        }
    }

    func run() throws {
        let table = try options.officeTable()
        try Failure.reporting {
            let export = try TableExport(
                table, workspace: records.workspace, records: try records.openIfThere())
            guard let output, output.lowercased().hasSuffix(".xlsx") else {
                return try PaperFile.deliver(try export.csv(), to: output)
            }
            try PaperFile.deliver(try export.workbook().bytes(), to: output)
        }
    }
}
