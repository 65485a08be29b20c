import ArgumentParser
import PolicyEngine

/// `township plugin new`.
struct PluginNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "新建一个插件文件夹：能通过检查和用例，里面的注释教怎么改。",
        discussion: """
            例子：
              township plugin new grid-allowance
              township plugin new grid-allowance --title 网格员补贴 --output Plugins

            文件夹已经有了就不动它。里面的 .luarc.json、.luacheckrc 和 .types 给编辑器看。
            """)

    @Argument(help: "插件的标识，也是文件夹名：小写字母和数字，词之间用 -。")
    var id: String

    @Option(help: "给人看的名称。")
    var title = "新补贴"

    @Option(help: "做什么：scheme（发钱的方案）。")
    var kind = NewPluginKind.scheme

    @Option(help: "建在哪个文件夹里。")
    var output = "."

    func run() throws {
        let path = try Failure.reporting {
            try PluginTemplate(id: id, title: title, kind: kind.template).write(into: output)
        }
        Terminal.complain(lines: ["已建好 \(path)"])
        Terminal.print(
            """
            接下来：
              township plugin check \(path)
              township plugin test \(path) --coverage

            """)
    }
}

/// What a new plugin contributes at first.
enum NewPluginKind: String, ExpressibleByArgument, CaseIterable {
    case scheme

    var template: PluginTemplate.Kind {
        switch self {
        case .scheme: .scheme
        }
    }
}
