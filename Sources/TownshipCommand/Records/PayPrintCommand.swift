import ArgumentParser
import Governance
import TownshipOffice

/// `township pay print`.
struct PayPrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "打印存档的发放表：带补发扣回、签名人、发放摘要和日志校验值。",
        discussion: """
            例子：
              township pay print 3 --workspace Examples/Jinyuan
              township pay print 3 --workspace Examples/Jinyuan --format xlsx
              township pay print 3 --workspace Examples/Jinyuan --paper arrears --format xlsx

            --paper：
              pay      发放表
              arrears  补发扣回明细
            表从存档的文件重算出来，和存档的结果差一个字节也不打印。
            退出状态：0 打印了；1 档案有问题；2 用法不对。
            """)

    enum Paper: String, ExpressibleByArgument, CaseIterable {
        case pay, arrears
    }

    @Argument(help: "发放的编号，见 township pay runs。")
    var number: Int

    @OptionGroup var records: RecordOptions
    @OptionGroup var paper: PaperOptions

    @Option(name: .customLong("paper"), help: "哪种表：pay 或 arrears。")
    var kind = Paper.pay

    func run() throws {
        try Failure.reporting {
            let office = try records.open()
            let (run, life) = try office.printable(number)
            try paper.deliver(try document(run, life)) { suffix in
                let name = kind == .pay ? "发放表（第\(number)号）" : "补发扣回明细（第\(number)号）"
                return try run.run.defaultPath(in: records.workspace, paper: name, suffix: suffix)
            }
        }
    }

    private func document(_ run: OfficeRun, _ life: RunLife) throws -> Document {
        let form: PaySheet.Form = paper.format == .table ? .screen : .paper
        switch kind {
        case .arrears: return try ArrearsSheet(run, form: form).document()
        case .pay:
            let officers = try records.settings().officers
            return try FiledSheet(
                run, life,
                officers: Dictionary(
                    officers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
                form: form
            ).document()
        }
    }
}
