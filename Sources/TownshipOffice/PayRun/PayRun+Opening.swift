public import Governance
import PolicyEngine

extension PayRun {
    /// Opens a workspace and computes a run.
    ///
    /// When the directory has faults that stop a run, those of the period's input files are told with them.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - id: Which scheme.
    ///   - period: Which period.
    ///   - workers: How many threads compute; the results do not depend on it.
    ///   - explained: Whether statements carry their explanations.
    ///   - log: Gets what formulas print for the period.
    ///   - progress: Told now and then how many of how many are done.
    /// - Throws: ``WorkspaceFindings``, `PolicyFindings` or `PolicyError` with everything that is wrong.
    public init(
        folder: String, scheme id: String, period: Period, workers: Int = 2,
        explained: Bool = false, log: ((String) -> Void)? = nil,
        progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
    ) throws {
        let workspace: Workspace
        do throws(WorkspaceFindings) {
            workspace = try Workspace(folder: folder)
        } catch {
            throw WorkspaceFindings(error.findings + PayRun.faultsOfInputs(folder, id, period))
        }
        try self.init(
            workspace, try workspace.engine(workers: workers).scheme(id), period,
            explained: explained, log: log, progress: progress)
    }

    /// The faults of the input files; none while settings or plugins do not say which columns there should be.
    private static func faultsOfInputs(_ folder: String, _ id: String, _ period: Period)
        -> [WorkspaceFinding]
    {
        guard let settings = try? WorkspaceSettings(WorkspaceFiles(folder: folder)),
            let engine = try? PolicyEngine(plugins: settings.folders(in: folder), workers: 1),
            let scheme = try? engine.scheme(id)
        else { return [] }
        return InputTable.faults(WorkspaceFiles(folder: folder), scheme.definition, period)
    }
}
