import ArgumentParser
import Foundation
import Governance
import PolicyEngine

/// `township scheme`.
struct SchemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scheme", abstract: "方案：不要工作区，直接计算。", subcommands: [SchemeEvaluateCommand.self]
    )
}

/// `township scheme evaluate`.
struct SchemeEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "从标准输入逐行读 JSON，逐行写出结果，次序不变。",
        discussion: """
            例子：
              township scheme evaluate Plugins/village-cadre-pay --scheme village-cadre --period 2020-03 \\
                < subjects.ndjson > statements.ndjson

            每行一个对象：{"key":"P001","post":"书记","start":"2018-01-01","inputs":{"score":92}}
            退出状态：0 每行都算出；1 有的行没有算出，或插件有错；2 用法不对。
            """)

    @Argument(help: "插件文件夹。")
    var plugin: String

    @Option(help: "方案。")
    var scheme: String

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020。")
    var period: String

    @Option(help: "只用这一天（含）以前公布的标准，如 2020-08-31。")
    var known: String?

    @Flag(help: "每份结果附上计算过程。")
    var explain = false

    @OptionGroup var limits: LimitOptions

    @Option(help: "用几个线程计算；结果与此无关。")
    var workers = 2

    func validate() throws {
        guard (1...64).contains(workers) else { throw ValidationError("--workers 应在 1 到 64 之间。") }
        _ = try Period.argument(period)
        _ = try Day.argument(known)
    }

    func run() throws {
        let period = try Period.argument(self.period)
        let known = try Day.argument(self.known)
        let isComplete = try Failure.reporting {
            let stream = try EvaluateStream(
                plugin: plugin, scheme: scheme, period: period, known: known, explained: explain,
                limits: limits.evaluation, workers: workers, log: PrintLog().take)
            return try stream.run(input: STDIN_FILENO, output: STDOUT_FILENO)
        }
        if !isComplete { throw ExitCode(1) }
    }
}

/// The limits that scripts and formulas run under.
struct LimitOptions: ParsableArguments {
    @Option(help: "最多执行多少条指令；默认不限。")
    var maxInstructions: Int?

    @Option(help: "最多用多少 MiB 内存。")
    var maxMemory = 64

    @Option(help: "最多运行多少秒，可带小数。")
    var timeout = 1.8

    func validate() throws {
        guard maxInstructions ?? 1 > 0 else { throw ValidationError("--max-instructions 应大于 0。") }
        guard (1...65_536).contains(maxMemory) else {
            throw ValidationError("--max-memory 应在 1 到 65536 之间。")
        }
        guard timeout > 0, timeout <= 86_400 else { throw ValidationError("--timeout 应大于 0。") }
    }

    var time: Duration { .milliseconds(Int64(timeout * 1000)) }

    var evaluation: EvaluationLimits {
        EvaluationLimits(time: time, memoryMebibytes: maxMemory, instructions: maxInstructions)
    }
}
