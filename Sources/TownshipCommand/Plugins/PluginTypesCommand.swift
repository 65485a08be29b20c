import ArgumentParser
import Foundation
import PolicyEngine
import TabularFiles

/// `township plugin types`.
struct PluginTypesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "types", abstract: "写出给编辑器用的定义：township 的每个函数、s 的每个字段。",
        discussion: """
            例子：
              township plugin types --output grid-allowance/.types
              township plugin types > township.lua

            给 lua-language-server 用；.luarc.json 里写 "workspace.library": [".types"]。plugin new 已经都放好了。
            """)

    @Option(help: "写到这个文件夹里的 township.lua；不写就印出来。")
    var output: String?

    func run() throws {
        let bytes = Array(InterfaceReference.definitions.utf8)
        try Failure.reporting {
            guard let output else { return try Terminal.deliver(bytes) }
            // What cannot be made is told when the file cannot be written.
            try? FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
            try PaperFile.deliver(bytes, to: output + "/township.lua")
        }
    }
}
