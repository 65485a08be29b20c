import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township pay sheet`.
struct PaySheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", abstract: "出各种表：发放表（可分村小计）、公示表、离任干部花名册、网格员表、党费表。",
        discussion: """
            例子：
              township pay sheet --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --by village
              township pay sheet --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 \\
                --paper publication --from 2020-04-07 --format html
              township pay sheet --workspace Examples/Jinyuan --scheme ex-cadre --period 2020-03 \\
                --paper ex-cadres --format xlsx

            --paper：
              pay          发放表
              publication  公示表：只有村、姓名、职务和金额，放不进身份证号、银行卡号和电话
              ex-cadres    离任干部补助花名册
              grid         网格员考核及报酬表
              dues         党费收缴、返还表
            身份证号和银行卡号只显示一部分；--unmask 后面写有“查看号码”职责的人，就全部显示，每次都记进日志。
            后三种的列随方案走：方案要填哪些数、算哪些项，表上就有哪些列。
            退出状态：0 全部算出；1 有人搁置或数据有错；2 用法不对。
            """)

    enum Paper: String, ExpressibleByArgument, CaseIterable {
        case pay, publication
        case exCadres = "ex-cadres"
        case grid, dues

        /// What stands in the name of the file.
        var chinese: String {
            switch self {
            case .pay: "发放表"
            case .publication: "公示表"
            case .exCadres: "花名册"
            case .grid: "考核及报酬表"
            case .dues: "收缴返还表"
            }
        }
    }

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
        case none, village
    }

    @OptionGroup var options: RunOptions
    @OptionGroup var paper: PaperOptions

    @Option(name: .customLong("paper"), help: "哪种表：pay、publication、ex-cadres、grid 或 dues。")
    var kind = Paper.pay

    @Option(help: "小计：village 按村（单位、支部），none 不要；不写时只有花名册、网格员表、党费表有。")
    var by: Grouping?

    @Option(help: "公示从哪天起，如 2020-04-07；不写就留空，由人填。")
    var from: String?

    @Option(help: "完整显示身份证号和银行卡号：写上调阅人的标识，要有“查看号码”职责。")
    var unmask: String?

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard kind == .publication || from == nil else {
            throw ValidationError("--from 只用于公示表（--paper publication）。")
        }
        guard kind != .publication || by != .village else {
            throw ValidationError("公示表没有小计，请去掉 --by。")
        }
        guard unmask == nil || kind != .publication && kind != .dues else {
            throw ValidationError("这种表上没有证号和卡号，请去掉 --unmask。")
        }
        _ = try Day.argument(from)
    }

    func run() throws {
        let run = try options.run(explained: kind == .publication)
        try Failure.reporting {
            let numbers = try grant(run)
            try paper.deliver(try document(run, numbers)) { suffix in
                let name = (kind == .pay && by == .village ? "分村" : "") + kind.chinese
                return try run.defaultPath(in: options.workspace, paper: name, suffix: suffix)
            }
        }
        if paper.format != .table || paper.output != nil || kind == .publication {
            run.tellSetAside()
        }
        if !run.isComplete { throw ExitCode(1) }
    }

    /// Asks the records to show numbers, where this is asked for.
    private func grant(_ run: PayRun) throws -> NumbersGrant? {
        guard let unmask else { return nil }
        let office = try options.records.open()
        return try office.showNumbers(
            of: run, on: kind.chinese, to: try office.signer(unmask, options.records, passphrase),
            time: Date.now.recordText)
    }

    private func document(_ run: PayRun, _ numbers: NumbersGrant?) throws -> Document {
        // A terminal's short form has no columns for numbers.
        let isShort = paper.format == .table && numbers == nil
        let form: PaySheet.Form = isShort ? .screen : .paper
        let register: RegisterSheet.Kind
        switch kind {
        case .pay:
            return try PaySheet(run, form: form, byVillage: by == .village, numbers: numbers)
                .document()
        case .publication:
            return try PublicationSheet(run, from: try Day.argument(from)).document()
        case .exCadres: register = .exCadres
        case .grid: register = .grid
        case .dues: register = .dues
        }
        return try RegisterSheet(
            run, kind: register, form: form, byOrganization: by != Grouping.none,
            numbers: numbers
        )
        .document()
    }
}
