import ArgumentParser
import Governance

/// `township pay approve`.
struct PayApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "审批一次发放：审批人签名，之后不再重算。",
        discussion: """
            例子：
              township pay approve 3 --workspace Examples/Jinyuan --by wang

            审批人不能是经办人，也不能是复核人。还有人搁置、同一人同一职务同一月已由别的方案发过、补发的底子变了，都不能审批。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    func run() throws { try step.take(.approved) }
}
