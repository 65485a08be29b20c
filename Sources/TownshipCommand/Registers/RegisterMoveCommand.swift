import ArgumentParser
import TownshipOffice

/// `township register move`.
struct RegisterMoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "把一条办到下一步：交办、办结、上报、退回……",
        discussion: """
            例子：
              township register move 群众难题 3 交办 --workspace Examples/Jinyuan --by li --set 承办人=P003
              township register move 群众难题 3 办结 --workspace Examples/Jinyuan --by li --set 处理结果=已换灯头

            谁能办哪一步、先要填什么，写在插件里；不能办时说明为什么，能走哪几步。
            退出状态：0 办好了；1 不能办，什么也没有写；2 用法不对。
            """)

    @OptionGroup var options: RegisterOptions

    @Argument(help: "编号。")
    var number: Int

    @Argument(help: "哪一步：名称或标识。")
    var move: String

    @OptionGroup var fields: FieldOptions
    @OptionGroup var hand: HandOptions

    @Option(help: "原因或说明；加密保存。")
    var note = ""

    func run() throws {
        let (texts, day) = (try fields.texts(), try hand.day())
        try Failure.reporting {
            let office = try options.records.open()
            let desk = try RegisterDesk(options.register, in: options.records.workspace, office)
            let entry = try desk.move(
                number, move, texts, note: note, on: day, by: try hand.hand(office, options.records)
            )
            desk.tell(entry, "已办")
        }
    }
}
