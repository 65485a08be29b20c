import Governance
import TabularFiles

/// The text of a plan in a file, in UTF-8 or GB18030.
enum PlanTextFile {
    private static let mostBytes = 4 << 20

    /// Reads a file.
    ///
    /// - Throws: `workspace.file.missing` or `plan.encoding`.
    static func text(_ path: String, named name: String) throws(WorkspaceFindings) -> String {
        guard let bytes = FileLookup.bytes(of: path) else {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, name, "没有找到这个文件，或者打不开；请检查文件名和权限")
            ])
        }
        return try text(of: bytes, named: name)
    }

    /// Decodes the content of a file.
    ///
    /// - Throws: `plan.encoding`, with the line.
    static func text(of bytes: [UInt8], named name: String) throws(WorkspaceFindings) -> String {
        guard bytes.count <= mostBytes, !bytes.contains(0) else {
            throw WorkspaceFindings([
                WorkspaceFinding(.encoding, name, "读不成文字；Word、PDF 里的计划请先另存为纯文本（.txt），编码选 UTF-8")
            ])
        }
        do {
            return try TextDecoder(file: name).decode(bytes).text
        } catch {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .encoding, name, row: error.line,
                    "文字既不是 UTF-8 也不是 GB18030 编码，读出来会是乱码；请把计划另存为 UTF-8 的纯文本（.txt）")
            ])
        }
    }
}
