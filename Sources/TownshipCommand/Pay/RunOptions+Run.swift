import Governance
import PolicyEngine
import TownshipOffice

extension RunOptions {
    /// Computes the run that the options ask for.
    func run(explained: Bool = false) throws -> PayRun {
        let period = try Period.argument(self.period)
        let progress = Progress()
        defer { progress.end() }
        return try Failure.reporting {
            try PayRun(
                folder: workspace, keys: records.keyFolder, scheme: scheme, period: period,
                workers: workers,
                explained: explained, log: PrintLog().take, progress: progress.tell)
        }
    }
}
