import ArgumentParser
import Governance
import PolicyEngine
import TownshipOffice

/// `township pay explain`.
struct PayExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "解释一个人的每一项是怎么算出来的，每个数从哪里来。",
        discussion: """
            例子：
              township pay explain --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --person P003
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @OptionGroup var options: RunOptions

    @Option(help: "人员编号，如 P003。")
    var person: String

    @Option(help: "格式：text 或 json。")
    var format = Format.text

    func run() throws {
        let run = try options.run(explained: true)
        let lines = try Failure.reporting { try run.lines(of: person) }
        let explanation = PayExplanation(run, lines: lines)
        switch format {
        case .text: Terminal.print(explanation.text)
        case .json:
            var writer = JSONWriter()
            writer.value(explanation.data)
            writer.endLine()
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
        if lines.contains(where: { $0.outcome.setAside != nil }) { throw ExitCode(1) }
    }
}
