import ArgumentParser
import TownshipOffice

/// `township register add`.
struct RegisterAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "登记一条。",
        discussion: """
            例子：
              township register add 群众难题 --workspace Examples/Jinyuan --by zhang --on 2020-03-02 \\
                --set 收到日期=2020-03-02 --set 来源=坐班接待 --set 村=龙门村 --set 诉求=路灯不亮

            人和单位写编号或名称。有一处不对就不登记，说明哪一栏、怎么改。
            退出状态：0 登记了；1 不能登记，什么也没有写；2 用法不对。
            """)

    @OptionGroup var options: RegisterOptions
    @OptionGroup var fields: FieldOptions
    @OptionGroup var hand: HandOptions

    @Option(help: "要说明的；加密保存。")
    var note = ""

    func run() throws {
        let (texts, day) = (try fields.texts(), try hand.day())
        try Failure.reporting {
            let records = options.records
            let office = try records.openOrMake(for: options.register, actor: hand.by)
            let desk = try RegisterDesk(options.register, in: records.workspace, office)
            let entry = try desk.add(
                texts, note: note, on: day, by: try hand.hand(office, records))
            desk.tell(entry, "已登记")
        }
    }
}
