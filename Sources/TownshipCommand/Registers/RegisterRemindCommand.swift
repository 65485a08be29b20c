import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township register remind`.
struct RegisterRemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "列出快到期和超期的：限办日期、超了几天、该走哪一步。",
        discussion: """
            例子：
              township register remind --workspace Examples/Jinyuan
              township register remind 群众难题 --workspace Examples/Jinyuan --as-of 2020-03-20

            限期按工作日算，节假日和调休写在 township.yaml 的 publication 里。
            只给某些单位看的台账，写了 --by 才列。
            退出状态：0 没有超期的；1 有超期的，或档案有问题；2 用法不对。
            """)

    @Argument(help: "哪本台账；不写是所有台账。")
    var register: String?

    @OptionGroup var records: RecordOptions
    @OptionGroup var reader: ReaderOptions

    @Option(name: .customLong("as-of"), help: "截至哪天；不写是今天。")
    var asOf: String?

    @OptionGroup var paper: PaperOptions

    func validate() throws { if let asOf { _ = try Day.argument(asOf) } }

    func run() throws {
        let day = try asOf.map(Day.argument) ?? .today
        let reminders = try Failure.reporting { () -> [EntryReminder] in
            let office = try records.open()
            let signer = try reader.signer(office, records)
            let reminders = try desks(office).flatMap { desk in
                // Registers of other offices are passed over when nobody asked for them by name.
                register == nil && !desk.isOpen(to: signer)
                    ? [] : try desk.reminders(on: day, for: signer)
            }.sorted { $0.deadline.last < $1.deadline.last }
            let sheet = RemindersSheet(
                reminders, on: day, township: try records.township())
            try paper.deliver(try sheet.document()) { "限办提醒.\($0)" }
            return reminders
        }
        if reminders.contains(where: \.isOver) { throw ExitCode(1) }
    }

    private func desks(_ office: OfficeRecords) throws -> [RegisterDesk] {
        if let register { return [try RegisterDesk(register, in: records.workspace, office)] }
        return try RegisterDesk.all(in: records.workspace, office)
    }
}
