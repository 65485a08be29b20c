import ArgumentParser
import TabularFiles
import TownshipOffice

/// `township doctor`.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "体检：设置、磁盘、密钥、档案、日志和签名、人员、插件，一样一行，不对的说怎么办。",
        discussion: """
            例子：
              township doctor --workspace Examples/Jinyuan

            ✓ 是好的，✗ 是不对的，○ 是没有不对、还有事可做的。
            退出状态：0 没有不对的；1 有不对的；2 用法不对。
            """)

    @OptionGroup var records: RecordOptions

    func run() throws {
        let doctor = OfficeDoctor(workspace: records.workspace, keys: records.keyFolder)
        let lines = doctor.lines()
        for line in lines { Terminal.print(TextCleaning.singleLine(line.description) + "\n") }
        let wrong = lines.count { $0.state == .wrong }
        guard wrong == 0 else {
            Terminal.complain("\(wrong) 处不对")
            throw ExitCode(1)
        }
    }
}
