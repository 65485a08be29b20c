public import Governance
import TabularFiles

/// Where a workspace keeps its plans: `plan/2020.yaml`, and what was reported about it beside it.
public enum PlanFile {
    static let folder = "plan"

    /// The file of a year's plan, relative to the workspace.
    public static func path(_ year: Int) -> String { "\(folder)/\(year).yaml" }

    /// The years of which a workspace has plans, in order.
    static func years(_ files: WorkspaceFiles) -> [Int] {
        files.names(in: folder).filter { $0.hasSuffix(".yaml") }
            .compactMap { Int($0.dropLast(".yaml".count)) }.sorted()
    }

    /// Keeps a plan that was imported.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - workspace: The folder of the workspace.
    /// - Returns: The file, relative to the workspace.
    /// - Throws: `plan.exists`: what staff have written into a plan is never replaced; or why it could not be written.
    public static func keep(_ plan: WorkPlan, in workspace: String) throws -> String {
        let path = path(plan.year)
        guard !FileLookup.exists("\(workspace)/\(path)") else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .exists, path,
                    "\(plan.year) 年的计划已经导入过；里面可能有人补过时限和责任人，不会覆盖。确要重新导入，请先把这个文件改名")
            ])
        }
        try FileLookup.makeFolder("\(workspace)/\(folder)")
        try AtomicFile.write(PlanFileWriter(plan).bytes(), toPath: "\(workspace)/\(path)")
        return path
    }

    /// Reads a year's plan.
    ///
    /// - Throws: `workspace.file.missing`, or everything that is wrong with it, with lines.
    static func read(_ year: Int, _ files: WorkspaceFiles) throws(WorkspaceFindings) -> WorkPlan {
        let path = path(year)
        guard let bytes = files.bytes(path) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, path, "还没有 \(year) 年的计划；先用 township plan import 导入")
            ])
        }
        return try PlanFileReader.plan(bytes, file: path)
    }
}
