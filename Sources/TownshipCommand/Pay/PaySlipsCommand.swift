import ArgumentParser
import Governance
import TownshipOffice

/// `township pay slips`.
struct PaySlipsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slips", abstract: "出工资条：一人一条，每条有表头，一页许多条，沿虚线裁开。",
        discussion: """
            例子：
              township pay slips --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format xlsx
              township pay slips --workspace Examples/Jinyuan --scheme village-cadre --period 2020-03 --format html \\
                --output 工资条.html

            条上没有身份证号和银行卡号。搁置的人没有工资条，名单写在最后。
            退出状态：0 全部算出；1 有人搁置或数据有错；2 用法不对。
            """)

    @OptionGroup var options: RunOptions
    @OptionGroup var paper: PaperOptions

    func run() throws {
        let run = try options.run()
        try Failure.reporting {
            try paper.deliver(try PaySlips(run).document()) { suffix in
                try run.defaultPath(in: options.workspace, paper: "工资条", suffix: suffix)
            }
        }
        if paper.format != .table || paper.output != nil { run.tellSetAside() }
        if !run.isComplete { throw ExitCode(1) }
    }
}
