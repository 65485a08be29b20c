import ArgumentParser
import Foundation
import Governance
import TownshipOffice

/// The options that all commands about records share.
struct RecordOptions: ParsableArguments {
    @Option(help: "工作区：有 township.yaml 的文件夹。")
    var workspace: String

    @Option(help: "放密钥的文件夹；默认是环境变量 TOWNSHIP_KEYS，再没有就是主目录下的 .township/keys。")
    var keys: String?

    /// Away from the workspace, so that a copy of the one does not bring the other along.
    var keyFolder: String { RecordOptions.keyFolder(keys) }

    static func keyFolder(_ keys: String?) -> String {
        keys ?? ProcessInfo.processInfo.environment["TOWNSHIP_KEYS"]
            ?? NSHomeDirectory() + "/.township/keys"
    }

    func open() throws -> OfficeRecords {
        try OfficeRecords(workspace: workspace, keys: keyFolder)
    }

    /// Opens the records, or makes them where there are none, and says where the new key lies.
    func openOrMake(actor: String, time: String) throws -> OfficeRecords {
        let (office, newKey) = try OfficeRecords.openOrMake(
            workspace: workspace, keys: keyFolder, actor: actor, time: time)
        if let newKey { Terminal.complain("新建了档案的密钥 \(newKey)；请备份到别处，丢了它档案谁也打不开") }
        return office
    }

    /// What `township.yaml` says.
    func settings() throws -> WorkspaceSettings { try WorkspaceSettings(folder: workspace) }

    /// The records; nil while there are none.
    func openIfThere() throws -> OfficeRecords? {
        try OfficeRecords.openIfThere(workspace: workspace, keys: keyFolder)
    }

    /// The township's name, for the heads of lists.
    func township() throws -> String { try settings().name }
}

extension Date {
    /// As records write it: `2020-03-05T09:12:00+08:00`.
    var recordText: String {
        formatted(
            .iso8601.dateSeparator(.dash).timeSeparator(.colon).timeZone(separator: .colon)
                .year().month().day().time(includingFractionalSeconds: false).timeZone(
                    separator: .colon))
    }
}
