import ArgumentParser
import DocumentRendering
import Foundation
import Governance
import TownshipOffice

/// `township import`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "把单位、人员、任职或录入表从 CSV、XLSX 导入档案。",
        discussion: """
            例子：
              township import people 花名册.xlsx --workspace Examples/Jinyuan --dry-run
              township import people 花名册.xlsx --workspace Examples/Jinyuan --by 张会计
              township import inputs 三月考核.xlsx --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 \\
                --by 张会计

            表头可以在前 30 行的任何一行，列的顺序不限，“姓名”“名字”这样的叫法都认；上面的标题、下面的合计和签字会跳过。
            文件里没有的人、没有的列照旧。空着的格在名册里不动；在录入表里算没有填，原来填过的就不导入，免得漏填当成不要：
            要去掉原来填的，写“清空”，或者加 --allow-clearing，空着的都去掉。
            有一处不对就全都不导入，所有问题一次列出。--dry-run 只看会有什么变化。
            退出状态：0 导入了，或没有变化；1 文件或结果有问题，什么也没有写；2 用法不对。
            """)

    @OptionGroup var options: TableOptions

    @Argument(help: "要导入的文件，.xlsx 或 .csv。")
    var file: String

    @OptionGroup var records: RecordOptions

    @Option(help: "工作簿里的哪一张表；只有一张有内容时不用写。")
    var sheet: String?

    @Option(name: .customLong("ignore"), help: "不要的列的列名；可以写几次。")
    var ignored: [String] = []

    @Flag(name: .customLong("assign-ids"), help: "没有编号的新人、新单位接着现有的编号往下编。")
    var assignsIDs = false

    @Flag(name: .customLong("dry-run"), help: "只列出会新增、更改、结束什么，不写。")
    var isDryRun = false

    @Flag(name: .customLong("allow-clearing"), help: "录入表里空着的格，把原来填的去掉。")
    var allowsClearing = false

    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "经办人：township.yaml 里有 officers 的，写本人的标识；没有的，写姓名。--dry-run 时不用写。")
    var by: String?

    func validate() throws {
        _ = try options.officeTable()
        guard isDryRun || by.map({ !$0.allSatisfy(\.isWhitespace) }) ?? false else {
            throw ValidationError("--by 后面要写经办人的姓名；只看变化不导入，请加 --dry-run。")
        }
    }

    func run() throws {
        let table = try options.officeTable()
        try Failure.reporting {
            let review = try review(table, records.openIfThere())
            if isDryRun || review.isEmpty {
                try show(review)
                Terminal.print(review.isEmpty ? "没有变化，不用导入。\n" : "这是试看，什么也没有写。\n")
                if !allowsClearing { Terminal.complain(lines: review.clearings.map(\.description)) }
                return
            }
            // Before records are made that an import would be the first in.
            if !allowsClearing { try review.checkNothingIsCleared() }
            let time = Date.now.recordText
            let by = by ?? ""
            let hasOfficers = try !records.settings().officers.isEmpty
            let office = try records.openOrMake(actor: by, time: time)
            let signer = hasOfficers ? try office.signer(by, records, passphrase) : nil
            // Made again from the records that it is kept in, so that nobody's change in between is passed over.
            let final = try self.review(table, office)
            let versions = try Interruption.deferred {
                try office.importTable(
                    final, actor: by, signer: signer, time: time, allowsClearing: allowsClearing)
            }
            try show(final)
            let version = versions.last { $0.path == final.path }?.version ?? 1
            Terminal.print("已导入\(table.title) \(final.path)，第 \(version) 版。\n")
        }
    }

    private func review(_ table: OfficeTable, _ office: OfficeRecords?) throws -> ImportReview {
        try TableImport(
            table, workspace: records.workspace, records: office, assignsIDs: assignsIDs,
            ignoring: ignored
        ).review(file, sheet: sheet)
    }

    private func show(_ review: ImportReview) throws {
        Terminal.print(TerminalRenderer().text(of: try review.document()))
    }
}
