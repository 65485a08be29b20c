import ArgumentParser
import PolicyEngine

/// `township plugin doc`.
struct PluginDocCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doc", abstract: "给财政办看的说明：发什么、怎么算、标准从哪天起凭哪份文件、每期填什么。",
        discussion: """
            例子：
              township plugin doc Plugins/village-cadre-pay
              township plugin doc Plugins/village-cadre-pay --format html --output 说明.html

            算式是公式的源代码，名字换成了人看的名称。
            """)

    @Argument(help: "插件文件夹。")
    var folder: String

    @OptionGroup var paper: PaperOptions

    func run() throws {
        try Failure.reporting {
            let page: PluginPage
            do throws(PolicyFindings) {
                page = try PluginPage(folder)
            } catch {
                throw PolicyFindings(error.errors.map { $0.inside(folder) })
            }
            try paper.deliver(try page.document()) { "\(page.id).\($0)" }
        }
    }
}
