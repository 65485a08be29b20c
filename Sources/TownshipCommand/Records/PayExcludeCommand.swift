import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township pay exclude`.
struct PayExcludeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exclude", abstract: "把搁置的人从一次发放里除名，写明原因；不除名也不改正，就不能审批。",
        discussion: """
            例子：
              township pay exclude 3 --workspace Examples/Jinyuan --person P009 --reason 考核未定，下月补发 --by zhang

            除名的人以后算得出来时，由补发补上（township pay arrears）。
            退出状态：0 办好了；1 不能办，或档案有问题；2 用法不对。
            """)

    @OptionGroup var step: StepOptions

    @Option(help: "人员编号；按单位发的方案写单位编号。")
    var person: String

    @OptionGroup var why: ReasonOptions

    func run() throws {
        try step.tell { office, signer in
            try office.exclude(
                person, from: step.number, reason: why.reason, by: signer, time: Date.now.recordText
            )
        }
    }
}
