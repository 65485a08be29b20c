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

              township export people --workspace Examples/Jinyuan --output 银行.xlsx --unmask li

            身份证号、银行卡号、电话遮住一部分；改好别的列再导入，遮住的不动。--unmask 后面写有“查看号码”职责的人，就全部写出，
            每次都先记进日志。
            还没有导入过的，写的是工作区文件夹里的表。不写 --output 时把 CSV 写到屏幕。
            退出状态：0 写好了；1 表有问题，或写不了；2 用法不对。
            """)

    @OptionGroup var options: TableOptions
    @OptionGroup var records: RecordOptions

    @Option(help: "写到这个文件，以 .csv 或 .xlsx 结尾。")
    var output: String?

    @Flag(name: .customLong("by-organization"), help: "录入表有逐人、逐单位两张时，要逐单位的那张。")
    var isByOrganization = false

    @Option(help: "完整写出身份证号、银行卡号、电话：写上调阅人的标识，要有“查看号码”职责。")
    var unmask: String?

    @OptionGroup var passphrase: PassphraseOptions

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
            let export = try export(table)
            guard let output, output.lowercased().hasSuffix(".xlsx") else {
                return try PaperFile.deliver(try export.csv(), to: output)
            }
            try PaperFile.deliver(try export.workbook().bytes(), to: output)
        }
    }

    /// The table, masked unless somebody who may asks for it in full.
    private func export(_ table: OfficeTable) throws -> TableExport {
        guard let unmask else {
            return try TableExport(
                table, workspace: records.workspace, records: try records.openIfThere(),
                ofOrganizations: isByOrganization)
        }
        let office = try records.open()
        return try office.exportInFull(
            table, workspace: records.workspace, ofOrganizations: isByOrganization,
            to: try office.signer(unmask, records, passphrase), time: Date.now.recordText)
    }
}
