import ArgumentParser
import DocumentRendering
import Foundation
import Governance
import PolicyEngine
import TabularFiles
import TownshipOffice

/// `township pay run`.
struct PayRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "计算一期发放，显示或写出发放表。",
        discussion: """
            例子：
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format xlsx
              township pay run --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 \\
                --format csv --encoding gb18030 --output 发放表.csv

            身份证号和银行卡号在所有格式里都只显示一部分。
            退出状态：0 全部算出；1 有人搁置或数据有错；2 用法不对。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx
    }

    enum Encoding: String, ExpressibleByArgument, CaseIterable {
        case utf8 = "utf-8"
        case gb18030
    }

    @OptionGroup var options: RunOptions

    @Option(help: "格式：table、csv、json 或 xlsx。")
    var format = Format.table

    @Option(help: "CSV 的编码：utf-8（带 BOM）或 gb18030。")
    var encoding = Encoding.utf8

    @Option(help: "写到这个文件；xlsx 不写时放在工作区的 output 里。")
    var output: String?

    func run() throws {
        let run = try options.run()
        try Failure.reporting { try write(run) }
        if format != .table || output != nil { tellSetAside(run) }
        if !run.setAside.isEmpty { throw ExitCode(1) }
    }

    private func write(_ run: PayRun) throws {
        switch format {
        case .table:
            let document = try PaySheet(run, form: .screen).document()
            try deliver(Array(TerminalRenderer().text(of: document).utf8))
        case .csv:
            let document = try PaySheet(run, form: .paper).document()
            let renderer = CSVRenderer(encoding: encoding == .utf8 ? .utf8WithMark : .gb18030)
            try deliver(try renderer.bytes(of: document))
        case .json:
            var writer = JSONWriter()
            writer.value(PayRunData.value(run))
            writer.endLine()
            try deliver(writer.bytes)
        case .xlsx:
            let path = try output ?? run.defaultPath(in: options.workspace)
            try XLSXRenderer().write(try PaySheet(run, form: .paper).document(), toPath: path)
            Terminal.complain("已写出 \(path)")
        }
    }

    private func deliver(_ bytes: [UInt8]) throws {
        guard let output else {
            try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
            return
        }
        try AtomicFile.write(bytes, toPath: output)
        Terminal.complain("已写出 \(output)")
    }

    private func tellSetAside(_ run: PayRun) {
        guard !run.setAside.isEmpty else { return }
        Terminal.complain("搁置 \(run.setAside.count) 人（不影响其他人发放；审批前须处理）")
        Terminal.complain(
            lines: run.setAside.compactMap { line in
                line.outcome.setAside.map {
                    "  \(line.person?.name ?? line.organization?.name ?? "")  \($0.message)  \($0.place?.description ?? $0.at)"
                }
            })
    }
}
