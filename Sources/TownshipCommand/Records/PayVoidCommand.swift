import ArgumentParser
import Governance

/// `township pay void`.
struct PayVoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "作废一次还没有付款的发放，写明原因。",
        discussion: """
            例子：
              township pay void 3 --workspace Examples/Jinyuan --by zhang --reason 考核得分有误

            以后的发放已经按它算过补发、扣回的，不能再动；原因随签名存档，加了密。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    @OptionGroup var why: ReasonOptions

    func run() throws { try step.take(.voided, note: why.reason) }
}
