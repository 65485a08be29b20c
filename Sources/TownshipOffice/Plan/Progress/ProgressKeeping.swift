public import Governance
import TabularFiles

/// Adds what is reported to a plan's progress: to the records, where the workspace has some, else to the file of its folder.
public struct ProgressKeeping: Sendable {
    private let folder: String
    private let records: OfficeRecords?

    /// The progress of a workspace's plans.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - records: Its records; `nil` while there are none.
    public init(workspace: String, records: OfficeRecords?) {
        folder = workspace
        self.records = records
    }

    /// Adds a report behind all earlier ones.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - year: Of which year's plan; `nil` takes the latest.
    ///   - time: When, for the log.
    /// - Returns: The entry, and how the task stands with it on its day.
    /// - Throws: Everything that speaks against it, with codes `plan.*`; then nothing is written.
    public func add(_ report: ProgressReport, year: Int? = nil, time: String) throws
        -> (entry: ProgressEntry, standing: TaskStanding)
    {
        guard let records else {
            return try FileLookup.alone(in: "\(folder)/\(PlanFile.folder)") {
                let addition = try addition(report, year, WorkspaceFiles(folder: folder))
                try AtomicFile.write(addition.bytes, toPath: "\(folder)/\(addition.path)")
                return (addition.entry, addition.standing)
            }
        }
        return try records.decided { head in
            let addition = try addition(report, year, records.files(folder))
            let note = "填报任务 \(addition.entry.task) 的进度，第 \(addition.entry.number) 条"
            _ = try records.archive.keep(
                [TableChange(path: addition.path, bytes: addition.bytes, note: note)], after: head,
                actor: report.reporter, time: time)
            return (addition.entry, addition.standing)
        }
    }

    private struct Addition {
        let path: String
        let bytes: [UInt8]
        let entry: ProgressEntry
        let standing: TaskStanding
    }

    private func addition(_ report: ProgressReport, _ year: Int?, _ files: WorkspaceFiles) throws
        -> Addition
    {
        let office = try OfficePlan(files, year: year)
        let number = (office.entries.map(\.number).max() ?? 0) + 1
        let entry = report.entry(number)
        let all = office.entries + [entry]
        var findings = office.plan.problems(with: all).map {
            WorkspaceFinding($0, in: office.progress.path)
        }
        if !office.knows(reporter: report.reporter) {
            findings.append(
                WorkspaceFinding(
                    .reporterUnknown, office.progress.path,
                    "“\(report.reporter)”不在人员表里，也不是 township.yaml 里的经办人员；--by 后面写人员编号或经办人的标识"))
        }
        guard findings.isEmpty else { throw WorkspaceFindings(findings) }
        guard let task = office.plan.task(entry.task) else {
            preconditionFailure("a task that is not there is a finding")
        }
        return Addition(
            path: office.progress.path, bytes: try office.progress.adding(entry), entry: entry,
            standing: task.standing(
                on: entry.day, entries: all, tolerance: office.plan.tolerance))
    }
}
