import ArgumentParser
import DocumentRendering
import Foundation
import Governance
import PolicyEngine

/// `township plugin try`.
struct PluginTryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "在命令行上算一个人，印出结果和怎么算的。",
        discussion: """
            例子：
              township plugin try Plugins/village-cadre-pay --scheme village-cadre --period 2020-03 \\
                --post 书记 --start 2018-01-01 --input score=92 --input growth=30000 --person party=中共党员
              township plugin try Plugins/village-cadre-pay --subject one.json --input score=100

            --subject 的文件是一个 JSON 对象，字段同 scheme evaluate 的一行；- 是标准输入。命令行上写的补上或代替它的。
            缺的录入项一次列全。退出状态：0 算出；1 没有算出，或插件有错；2 用法不对。
            """)

    @Argument(help: "插件文件夹。")
    var folder: String

    @Option(help: "方案；只有一个方案的插件可以不写。")
    var scheme: String?

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020；不写就是今天所在的一期。")
    var period: String?

    @Option(help: "只用这一天（含）以前公布的标准。")
    var known: String?

    @Option(help: "一个 JSON 对象的文件；- 是标准输入。")
    var subject: String?

    @Option(help: "职务。")
    var post: String?

    @Option(help: "任职日期。")
    var start: String?

    @Option(help: "任职的最后一天。")
    var finish: String?

    @Option(name: .customLong("input"), help: "录入项，写成 名字=值；可以写几次。")
    var inputs: [String] = []

    @Option(name: .customLong("person"), help: "人的字段，写成 名字=值，如 birth=1970-05-20。")
    var people: [String] = []

    @Option(name: .customLong("organization"), help: "单位的字段，写成 名字=值，如 population=1860。")
    var organizations: [String] = []

    func validate() throws {
        if let period { _ = try Period.argument(period) }
        _ = try Day.argument(known)
        for word in inputs + people + organizations { _ = try NamedValue(word) }
    }

    func run() throws {
        let known = try Day.argument(self.known)
        let (trial, log) = try Failure.reporting {
            let engine = try PolicyEngine(plugins: [folder], workers: 1)
            let scheme = try engine.scheme(try self.scheme ?? onlyScheme(of: engine))
            let period =
                try period.map { try Period.argument($0) }
                ?? Period.containing(try today(), kind: scheme.definition.period)
            let trial = try SubjectTrial(
                of: scheme, facts: try facts(), period: period, known: known)
            return (trial, PrintLog())
        }
        try Failure.reporting {
            do {
                let statement = try trial.statement(log: log.take)
                let document = try trial.document(of: statement)
                try Terminal.deliver(Array(TerminalRenderer().text(of: document).utf8))
            } catch let reason as SetAside {
                let at = reason.at.isEmpty ? "" : "\(reason.at): "
                Terminal.complain(lines: ["\(at)\(reason.code): \(reason.message)"])
                throw ExitCode(1)
            }
        }
    }

    private func onlyScheme(of engine: PolicyEngine) throws -> String {
        let ids = engine.schemes.map(\.id)
        guard ids.count == 1, let id = ids.first else {
            throw ValidationError("这个插件有几个方案，请写 --scheme：\(ids.joined(separator: "、"))")
        }
        return id
    }

    private func today() throws -> Day {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date())
        guard let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        else { throw ValidationError("认不出今天的日期，请写 --period。") }
        return day
    }

    /// What the file says, with what the command line says in its place.
    private func facts() throws -> DataValue {
        var facts = try file()
        for (name, value) in [("post", post), ("start", start), ("finish", finish)] {
            if let value { facts = facts.setting(name, to: .text(value)) }
        }
        for (owner, words) in [
            ("inputs", inputs), ("person", people), ("organization", organizations),
        ] {
            for word in words {
                let named = try NamedValue(word)
                let value = owner == "inputs" ? .text(named.text) : named.value
                let fields = (facts[owner] ?? .object([])).setting(named.name, to: value)
                facts = facts.setting(owner, to: fields)
            }
        }
        return facts
    }

    private func file() throws -> DataValue {
        guard let subject else { return .object([]) }
        let bytes =
            subject == "-"
            ? FileHandle.standardInput.readDataToEndOfFile()
            : FileManager.default.contents(atPath: subject)
        guard let bytes else {
            throw PolicyError(.pluginUnreadable, "读不出这个文件，请检查路径和权限", file: subject)
        }
        var reader = JSONReader(file: subject == "-" ? "标准输入" : subject)
        return try bytes.withUnsafeBytes { bytes throws(PolicyError) in
            try reader.dataValue(bytes, line: 1)
        }
    }
}
