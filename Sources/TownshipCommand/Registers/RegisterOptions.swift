import ArgumentParser
import Foundation
import Governance
import PolicyEngine
import TownshipOffice

/// The register that a command is about.
struct RegisterOptions: ParsableArguments {
    @Argument(help: "哪本台账：标识或名称，见 township register list。")
    var register: String

    @OptionGroup var records: RecordOptions
}

extension RecordOptions {
    /// Opens the records, or makes them; nothing is made for a register that nobody declares.
    func openOrMake(for register: String, actor: String) throws -> OfficeRecords {
        if let office = try openIfThere() { return office }
        _ = try Workspace(folder: workspace).engine(workers: 1).register(register)
        return try openOrMake(actor: actor, time: Date.now.recordText)
    }
}

/// Who works on a register, and on which day.
struct HandOptions: ParsableArguments {
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "经办人：township.yaml 里有 officers 的，写本人的标识，用本人的密钥签名；没有的，写姓名。")
    var by: String

    @Option(help: "哪天的事，如 2020-03-05；不写是今天。")
    var on: String?

    func validate() throws {
        guard !by.allSatisfy(\.isWhitespace) else { throw ValidationError("--by 后面要写经办人。") }
        if let on { _ = try Day.argument(on) }
    }

    /// The day; nothing happens in the future.
    func day() throws -> Day {
        let today = Day.today
        guard let on else { return today }
        let day = try Day.argument(on)
        guard day <= today else { throw ValidationError("--on 是将来的日子 \(day)；请写今天或以前。") }
        return day
    }

    func hand(_ office: OfficeRecords, _ records: RecordOptions) throws -> RegisterDesk.Hand {
        let hasOfficers = try !records.settings().officers.isEmpty
        return RegisterDesk.Hand(
            actor: by, signer: hasOfficers ? try office.signer(by, records, passphrase) : nil,
            time: Date.now.recordText)
    }
}

/// Who reads; needed where a register names its readers, or for what it says of people.
struct ReaderOptions: ParsableArguments {
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "本人的标识；只给某些单位看的台账要写，用本人的密钥打开。")
    var by: String?

    @Flag(help: "写到人的各栏不遮盖；要有“查看号码”的职责，每次都记入日志。")
    var unmask = false

    func validate() throws {
        guard !unmask || by != nil else { throw ValidationError("--unmask 要用 --by 写明是谁。") }
    }

    func signer(_ office: OfficeRecords, _ records: RecordOptions) throws -> OfficeSigner? {
        try by.map { try office.signer($0, records, passphrase) }
    }

    func grant(_ desk: RegisterDesk, _ signer: OfficeSigner?) throws -> EntriesGrant? {
        guard unmask, let signer else { return nil }
        return try desk.showPeople(to: signer, time: Date.now.recordText)
    }
}

/// What is filled in: `--set 栏=内容`, as often as there are fields.
struct FieldOptions: ParsableArguments {
    @Option(name: .customLong("set"), help: "填一栏，写成 栏=内容，如 --set 来源=坐班；可以写几次。等号后面空着是清空。")
    var fields: [String] = []

    func validate() throws { _ = try texts() }

    func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for field in fields {
            guard let sign = field.firstIndex(of: "="), sign > field.startIndex else {
                throw ValidationError("--set 要写成 栏=内容，得到 \(field)。")
            }
            let name = String(field[..<sign])
            let text = String(field[field.index(after: sign)...])
            guard texts.updateValue(text, forKey: name) == nil else {
                throw ValidationError("--set 里“\(name)”写了两次。")
            }
        }
        return texts
    }
}

extension Day {
    /// The day of an argument.
    static func argument(_ text: String) throws -> Day {
        do {
            return try Day(text: text)
        } catch {
            throw ValidationError("“\(text)”不是日期，请写成 2020-03-05 这样。")
        }
    }

    /// Today, where the command runs.
    static var today: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date.now)
        guard
            let day = Day(
                year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        else { preconditionFailure("today is a day of the calendar") }
        return day
    }
}

extension RegisterDesk {
    /// Says in one line where an entry stands.
    func tell(_ entry: RegisterEntry, _ what: String) {
        let state = definition.procedure.flatMap { procedure in
            procedure.state(entry.state)?.title ?? entry.state
        }
        Terminal.print(
            "\(what)：\(definition.title) 第 \(entry.number) 号" + (state.map { "  现在是“\($0)”" } ?? "")
                + "\n")
    }
}
