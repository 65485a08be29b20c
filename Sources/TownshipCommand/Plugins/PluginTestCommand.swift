import ArgumentParser
import DocumentRendering
import PolicyEngine
import TabularFiles

/// `township plugin test`.
struct PluginTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "运行插件自带的用例。",
        discussion: """
            例子：
              township plugin test Plugins/village-cadre-pay
              township plugin test Plugins/* --filter 书记
              township plugin test Plugins/village-cadre-pay --filter 16日 --explain
              township plugin test Plugins/village-cadre-pay --coverage --coverage-page 覆盖.html

            每个不合的用例一行，写明应为和实际；最后一行是“N passed, N failed”。
            --coverage 列出用例走到了公式的哪些行、哪些条件的两边，没有走到的一行一处。
            """)

    @Argument(help: "插件文件夹，可以有几个。")
    var folders: [String]

    @Option(help: "只运行名称里有这几个字的用例。")
    var filter: String?

    @Flag(help: "印出不合的用例是怎么算的；写了 --filter 的，每一个都印。")
    var explain = false

    @Flag(help: "列出用例走到了公式的哪些行和分支。")
    var coverage = false

    @Option(help: "把走到的和没有走到的标在源代码上，写成这个网页。")
    var coveragePage: String?

    @Option(help: "行和分支至少要走到百分之几，达不到就算失败。")
    var coverageLeast: Int?

    private var isCovering: Bool { coverage || coveragePage != nil || coverageLeast != nil }

    func validate() throws {
        try PaperFile.check(coveragePage, format: "html")
        guard (0...100).contains(coverageLeast ?? 0) else {
            throw ValidationError("--coverage-least 应在 0 到 100 之间。")
        }
    }

    func run() throws {
        var report = PluginTestReport()
        var isBroken = false
        let log = PrintLog()
        for folder in folders {
            do {
                report.add(
                    try PluginTest.run(
                        folder, filter: filter,
                        explained: explain ? (filter == nil ? .failed : .all) : .none,
                        isCovering: isCovering, log: log.take))
            } catch {
                isBroken = true
                Terminal.complain(lines: error.errors.map { $0.inside(folder).description })
            }
        }
        for result in report.results { tell(result) }
        let isCovered = try Failure.reporting { try tellCoverage(report.coverage) }
        Terminal.print(report.summary + "\n")
        if report.failed > 0 || isBroken || !isCovered { throw ExitCode(1) }
    }

    private func tell(_ result: PluginTestResult) {
        if let line = result.line { Terminal.print(TextCleaning.singleLine(line) + "\n") }
        for line in result.example { Terminal.print("    " + TextCleaning.lines(line) + "\n") }
        guard !result.explanation.isEmpty else { return }
        if result.isPassed {
            let head = "\(result.plugin)/\(result.place): \(result.name)："
            Terminal.print(TextCleaning.singleLine(head) + "\n")
        }
        for line in result.explanation {
            Terminal.print("    " + TextCleaning.lines(line) + "\n")
        }
    }

    /// Tells what the cases reached; false where it is less than was asked for.
    private func tellCoverage(_ plugins: [PluginCoverage]) throws -> Bool {
        if coverage, !plugins.isEmpty {
            Terminal.print(TerminalRenderer().text(of: try PluginCoverage.document(of: plugins)))
            for line in plugins.flatMap(\.findings) {
                Terminal.print(TextCleaning.singleLine(line) + "\n")
            }
        }
        if let coveragePage {
            try PaperFile.deliver(Array(CoveragePage(plugins).html.utf8), to: coveragePage)
        }
        guard let coverageLeast else { return true }
        let short = plugins.filter {
            min($0.lineShare.percent, $0.branchShare.percent) < coverageLeast
        }
        if !coverage {
            for line in short.flatMap(\.findings) {
                Terminal.print(TextCleaning.singleLine(line) + "\n")
            }
        }
        for plugin in short {
            Terminal.complain(
                "\(plugin.plugin): 用例走到 \(plugin.lineShare.percent)% 的行、\(plugin.branchShare.percent)% 的分支，"
                    + "要求 \(coverageLeast)%；请照上面列出的补用例")
        }
        return short.isEmpty
    }
}
