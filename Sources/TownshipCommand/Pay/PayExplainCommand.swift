import ArgumentParser
import DocumentRendering
import Governance
import PolicyEngine
import TownshipOffice

/// `township pay explain`.
struct PayExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "解释每一项是怎么算出来的，每个数从哪里来：一个人，或者全部的人。",
        discussion: """
            例子：
              township pay explain --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --person P003
              township pay explain --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --person P003 \\
                --format html
              township pay explain --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format html

            不写 --person 就是全部的人；html 是一个网页文件，可以按姓名查找，点算式里的数看来处，不用联网。
            网页里有姓名，没有身份证号、银行卡号和电话。
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html
    }

    @OptionGroup var options: RunOptions

    @Option(help: "人员编号，如 P003；不写就是全部。")
    var person: String?

    @Option(help: "格式：text、json 或 html。")
    var format = Format.text

    @Option(help: "写到这个文件；html 不写时放在工作区的 output 里。")
    var output: String?

    func run() throws {
        let run = try options.run(explained: true)
        let lines = try Failure.reporting { try person.map { try run.lines(of: $0) } ?? run.lines }
        try Failure.reporting { try write(run, lines) }
        if lines.contains(where: { $0.outcome.setAside != nil }) { throw ExitCode(1) }
    }

    private func write(_ run: PayRun, _ lines: [PayLine]) throws {
        switch format {
        case .text:
            let text = PayExplanation(run, lines: lines).text
            try PaperFile.deliver(Array(text.utf8), to: output)
        case .json:
            var writer = JSONWriter()
            writer.value(PayExplanation(run, lines: lines).data)
            writer.endLine()
            try PaperFile.deliver(writer.bytes, to: output)
        case .html:
            let document = try PayExplanationPage(run, lines: lines).document()
            let paper = "计算说明" + (person.map { " \($0)" } ?? "")
            let path =
                try output ?? run.defaultPath(in: options.workspace, paper: paper, suffix: "html")
            try PaperFile.deliver(HTMLRenderer().bytes(of: document), to: path)
        }
    }
}
