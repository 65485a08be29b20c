import ArgumentParser
import Governance

/// `township pay paid`.
struct PayPaidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paid", abstract: "登记一次发放已经付款；之后不再改动。",
        discussion: """
            例子：
              township pay paid 3 --workspace Examples/Jinyuan --by zhao

            付款以后有差错，用下一期的补发、扣回更正（township pay arrears）。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    func run() throws { try step.take(.paid) }
}
