import ArgumentParser
import Foundation
import PolicyEngine
import TabularFiles

/// `township script`.
struct ScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script", abstract: "在沙箱里运行一个 Lua 脚本，打印它打印的和返回的。",
        discussion: """
            例子：
              township script try.lua --max-memory 32 --timeout 1

            退出状态：0 正常；1 脚本出错；2 用法不对；3 超过限制（limit.*）。
            """)

    @Argument(help: "Lua 文件。")
    var file: String

    @OptionGroup var limits: LimitOptions

    func run() throws {
        guard let source = FileManager.default.contents(atPath: file) else {
            Terminal.complain("\(file): plugin.unreadable: 读不出这个文件，请检查路径和权限")
            throw ExitCode(1)
        }
        let script = PolicyScript(
            instructions: limits.maxInstructions, memoryMebibytes: limits.maxMemory,
            time: limits.time)
        do {
            let values = try script.run(Array(source), named: file) {
                Terminal.print(TextCleaning.lines($0) + "\n")
            }
            if !values.isEmpty {
                Terminal.print(TextCleaning.lines(values.joined(separator: "\t")) + "\n")
            }
        } catch {
            let code = error.isLimit ? "\(error.code): " : ""
            Terminal.complain(lines: ["\(error.place): \(code)\(error.message)"])
            throw ExitCode(error.isLimit ? 3 : 1)
        }
    }
}
