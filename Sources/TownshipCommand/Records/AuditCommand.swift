import ArgumentParser
import DocumentRendering
import Governance
import TabularFiles
import TownshipOffice

/// `township audit`.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "档案：谁做过什么，有没有人绕过程序改过。",
        subcommands: [AuditVerifyCommand.self, AuditShowCommand.self])
}

/// `township audit verify`.
struct AuditVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核对整个档案：改过、删掉、绕过程序加进来的，一条一条列出。",
        discussion: """
            例子：
              township audit verify --workspace Examples/Jinyuan

            退出状态：0 没有问题；1 有人动过，或档案打不开；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions

    func run() throws {
        let (findings, log) = try Failure.reporting {
            let office = try records.open()
            let findings = try office.audit()
            return (findings, findings.isEmpty ? try office.log() : [])
        }
        guard findings.isEmpty else {
            Terminal.complain(lines: findings.map(\.description))
            Terminal.complain("\(findings.count) 处和程序写下的不一样")
            throw ExitCode(1)
        }
        Terminal.print("档案完好：日志 \(log.count) 条，最后一条的校验值 \(log.last?.hash.short ?? "")\n")
    }
}

/// `township audit show`.
struct AuditShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "列出日志：谁在什么时候对什么做了什么。",
        discussion: """
            例子：
              township audit show --workspace Examples/Jinyuan
            """)

    @OptionGroup var records: RecordOptions

    func run() throws {
        try Failure.reporting {
            let office = try records.open()
            let sheet = LogSheet(
                try office.log(), township: try records.township(), reasons: try office.reasons())
            Terminal.print(TerminalRenderer().text(of: try sheet.document()))
        }
    }
}
