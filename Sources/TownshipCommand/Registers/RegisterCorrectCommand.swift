import ArgumentParser
import TownshipOffice

/// `township register correct`.
struct RegisterCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "更正或补填一条；原来写的仍留在办理经过里。",
        discussion: """
            例子：
              township register correct 群众难题 3 --workspace Examples/Jinyuan --by zhang --set 来源=网格巡查 --reason 登记时选错
            """)

    @OptionGroup var options: RegisterOptions

    @Argument(help: "编号。")
    var number: Int

    @OptionGroup var fields: FieldOptions
    @OptionGroup var hand: HandOptions
    @OptionGroup var why: ReasonOptions

    func validate() throws {
        guard !fields.fields.isEmpty else { throw ValidationError("要更正哪一栏，请用 --set 栏=内容 写明。") }
    }

    func run() throws {
        let (texts, day) = (try fields.texts(), try hand.day())
        try Failure.reporting {
            let office = try options.records.open()
            let desk = try RegisterDesk(options.register, in: options.records.workspace, office)
            let entry = try desk.correct(
                number, texts, note: why.reason, on: day,
                by: try hand.hand(office, options.records))
            desk.tell(entry, "已更正")
        }
    }
}
