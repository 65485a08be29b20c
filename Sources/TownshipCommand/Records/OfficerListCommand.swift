import ArgumentParser
import DocumentRendering
import Governance
import TownshipOffice

/// `township officer list`.
struct OfficerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出经办人员、各人的职责、密钥登记了没有。",
        discussion: """
            例子：
              township officer list --workspace Examples/Jinyuan
            """)

    @OptionGroup var records: RecordOptions

    func run() throws {
        try Failure.reporting {
            let settings = try records.settings()
            guard !settings.officers.isEmpty else {
                return Terminal.print("township.yaml 里没有写 officers：手续不签名，插件不锁定\n")
            }
            let sheet = OfficersSheet(settings, enrolments: try enrolments())
            Terminal.print(TerminalRenderer().text(of: try sheet.document()))
        }
    }

    /// None while there are no records.
    private func enrolments() throws -> [OfficerEnrolment] {
        do {
            return try records.open().enrolments()
        } catch let error as StoreError where error.code == .missing {
            return []
        }
    }
}
