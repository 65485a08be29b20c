import Governance
import PolicyEngine
import TownshipOffice

extension RunOptions {
    /// Computes the run that the options ask for.
    func run(explained: Bool = false) throws -> PayRun {
        let period = try Period.argument(self.period)
        return try Failure.reporting {
            let workspace = try Workspace(folder: workspace)
            let engine = try workspace.engine(workers: workers)
            return try PayRun(workspace, try engine.scheme(scheme), period, explained: explained)
        }
    }
}
