public import Governance
import PolicyEngine

extension PayRun {
    /// Opens a workspace and computes a run.
    ///
    /// When the directory has faults that stop a run, those of the period's input files are told with them.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - keys: The folder in which keys lie; with it, tables that were imported into the records stand in the place of the
    ///     folder's files.
    ///   - id: Which scheme.
    ///   - period: Which period.
    ///   - workers: How many threads compute; the results do not depend on it.
    ///   - explained: Whether statements carry their explanations.
    ///   - log: Gets what formulas print for the period.
    ///   - progress: Told now and then how many of how many are done.
    /// - Throws: ``WorkspaceFindings``, `PolicyFindings`, `PolicyError` or `StoreError` with everything that is wrong.
    public init(
        folder: String, keys: String? = nil, scheme id: String, period: Period, workers: Int = 2,
        explained: Bool = false, log: ((String) -> Void)? = nil,
        progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
    ) throws {
        let files = try WorkspaceFiles(folder: folder, keys: keys)
        let workspace: Workspace
        do throws(WorkspaceFindings) {
            workspace = try Workspace(existing: folder, files: files)
        } catch {
            throw WorkspaceFindings(
                error.findings + PayRun.faultsOfInputs(folder, files, id, period))
        }
        try self.init(
            workspace, try workspace.engine(workers: workers).scheme(id), period,
            explained: explained, log: log, progress: progress)
    }

    /// The faults of the input files; none while settings or plugins do not say which columns there should be.
    private static func faultsOfInputs(
        _ folder: String, _ files: WorkspaceFiles, _ id: String, _ period: Period
    ) -> [WorkspaceFinding] {
        guard let settings = try? WorkspaceSettings(files),
            let engine = try? PolicyEngine(plugins: settings.folders(in: folder), workers: 1),
            let scheme = try? engine.scheme(id)
        else { return [] }
        return InputTable.faults(files, scheme.definition, period)
    }
}
