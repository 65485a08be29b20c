public import Governance
import PolicyEngine
import TabularFiles

/// The file of a plan in a workspace: `plan/2020.yaml`, which staff complete with dates and people.
public struct PlanFile {
    /// The folder of the workspace.
    private let folder: String
    /// Where the file stands in the workspace.
    public let path: String
    private let year: Int

    /// The file of a year's plan.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - year: The year.
    public init(in folder: String, year: Int) {
        self.folder = folder
        self.year = year
        path = "plan/\(year).yaml"
    }

    /// The years of which a workspace has plans, in order.
    ///
    /// - Parameter folder: The folder of the workspace.
    /// - Returns: The years.
    public static func years(in folder: String) -> [Int] {
        FileLookup.names(in: folder + "/plan").filter { $0.hasSuffix(".yaml") }.compactMap {
            Int($0.dropLast(5))
        }.sorted()
    }

    /// The plan.
    ///
    /// - Throws: `plan.unknown` when there is none, `plan.file` with all that is wrong with it (``WorkspaceFindings``).
    public func read() throws -> WorkPlan {
        guard let bytes = FileLookup.bytes(of: "\(folder)/\(path)") else {
            let years = PlanFile.years(in: folder).map(String.init)
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: PlanErrorCode.unknown.rawValue, file: path, row: nil,
                    message: years.isEmpty
                        ? "没有 \(year) 年的工作要点；先用 township plan import 读进来"
                        : "没有 \(year) 年的工作要点；有：\(years.joined(separator: "、"))")
            ])
        }
        return try PlanReader(bytes, path: path, year: year).plan()
    }

    /// Writes a plan that was imported.
    ///
    /// - Parameters:
    ///   - imported: The plan, with its doubts: those that were not confirmed stand in the file as remarks.
    ///   - isReplacing: Whether a plan that is there is replaced.
    /// - Throws: `plan.exists` (``WorkspaceFindings``), or `TableError` when it cannot be written.
    public func write(_ imported: PlanImport, replacing isReplacing: Bool = false) throws {
        guard isReplacing || !FileLookup.exists("\(folder)/\(path)") else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: PlanErrorCode.exists.rawValue, file: path, row: nil,
                    message: "已经有 \(year) 年的工作要点，里面可能填过时限和责任人；确认要重新读，请加 --replace")
            ])
        }
        try FileLookup.makeFolder(folder + "/plan")
        try AtomicFile.write(Array(PlanWriter.text(imported).utf8), toPath: "\(folder)/\(path)")
    }
}
