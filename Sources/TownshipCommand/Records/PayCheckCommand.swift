import ArgumentParser
import Governance

/// `township pay check`.
struct PayCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "复核一次发放：复核人签名，之后等审批。",
        discussion: """
            例子：
              township pay check 3 --workspace Examples/Jinyuan --by li

            复核人不能是经办人。签名用本人的密钥，口令从 --passphrase-file、环境变量 TOWNSHIP_PASSPHRASE 或键盘取。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    func run() throws { try step.take(.checked) }
}
