import ArgumentParser
import Governance

/// `township pay return`.
struct PayReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "退回一次发放，写明原因：回到草稿。",
        discussion: """
            例子：
              township pay return 3 --workspace Examples/Jinyuan --by li --reason 考核得分有误

            以后的发放已经按它算过补发、扣回的，不能再动；原因随签名存档，加了密。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    @OptionGroup var why: ReasonOptions

    func run() throws { try step.take(.returned, note: why.reason) }
}
