import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// `township officer enroll`.
struct OfficerEnrollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enroll", abstract: "登记一位经办人员的密钥：生成一把，用口令锁上，公开的一半记进档案。",
        discussion: """
            例子：
              township officer enroll zhang --workspace Examples/Jinyuan
              township officer enroll zhang --workspace Examples/Jinyuan --replace --approver wang

            请本人登记，口令不要告诉别人。第一次登记马上生效，日志里有；换一把要另一位有“审批”职责的人同意（--replace）。
            退出状态：0 已登记；1 没有登记；2 用法不对。
            """)

    @Argument(help: "township.yaml 的 officers 里的标识。")
    var id: String

    @OptionGroup var records: RecordOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "换一把：旧的从此不算数。")
    var replace = false

    @Option(help: "同意换密钥的审批人，见 --replace。")
    var approver: String?

    @Option(help: "审批人的口令在这个文件的第一行；不写就在终端里问。")
    var approverPassphraseFile: String?

    func validate() throws {
        guard replace == (approver != nil) else {
            throw ValidationError("--replace 和 --approver 要一起写：换密钥须另一个人同意。")
        }
        guard approverPassphraseFile == nil || replace else {
            throw ValidationError("--approver-passphrase-file 只用于 --replace。")
        }
    }

    func run() throws {
        let (enrolment, path) = try Failure.reporting {
            let settings = try records.settings()
            _ = try settings.officer(id)
            let time = Date.now.recordText
            let office = try records.openOrMake(actor: id, time: time)
            let approving = try approver.map { approver in
                try office.signer(approver, records) {
                    try PassphraseOptions.passphrase(of: approver, inFile: approverPassphraseFile)
                }
            }
            return try office.enrol(
                id, settings: settings, keys: records.keyFolder,
                passphrase: try passphrase.newPassphrase(for: id), approvedBy: approving,
                time: time)
        }
        Terminal.print("已登记 \(id)，公钥 \(enrolment.key.prefix(12))，密钥在 \(path)\n")
        Terminal.complain("密钥请另存一份；口令忘了谁也打不开，只能请审批人同意换一把")
    }
}
