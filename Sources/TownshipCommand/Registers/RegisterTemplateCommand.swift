import ArgumentParser
import TabularFiles
import TownshipOffice

/// `township register template`.
struct RegisterTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "做一份空白的登记表，带下拉选项，填好就能导入。",
        discussion: """
            例子：
              township register template 群众难题 --workspace Examples/Jinyuan --output 群众难题.xlsx
            """)

    @OptionGroup var options: RegisterOptions

    @Option(help: "写到这个文件，以 .xlsx 结尾。")
    var output: String

    func validate() throws {
        guard output.lowercased().hasSuffix(".xlsx") else {
            throw ValidationError("--output 的文件名要以 .xlsx 结尾。")
        }
    }

    func run() throws {
        try Failure.reporting {
            let template = try TableTemplate.entries(
                of: options.register, workspace: options.records.workspace,
                records: try options.records.openIfThere())
            try PaperFile.deliver(try template.workbook().bytes(), to: output)
        }
    }
}
