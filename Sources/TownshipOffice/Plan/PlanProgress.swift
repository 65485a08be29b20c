public import Governance
import TabularFiles

/// What was reported of a plan's tasks: `plan/2020-progress.csv`, to which lines are only added.
public struct PlanProgress {
    /// The reports, in the order in which they were made.
    public let entries: [ProgressEntry]
    /// Where the file stands in the workspace.
    public let path: String
    private let folder: String
    private let plan: WorkPlan

    private static let fields = [
        RecordField("day", "日期", required: true), RecordField("task", "任务", required: true),
        RecordField("percent", "进度", required: true), RecordField("note", "说明"),
        RecordField("evidence", "佐证"), RecordField("officer", "填报人"),
    ]

    /// Reads what was reported.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - folder: The folder of the workspace.
    /// - Throws: `plan.progress` and `plan.unknown` with all that is wrong (``WorkspaceFindings``), or `TableErrors`.
    public init(of plan: WorkPlan, in folder: String) throws {
        self.plan = plan
        self.folder = folder
        path = "plan/\(plan.year)-progress.csv"
        let files = WorkspaceFiles(folder: folder)
        guard files.exists(path) else {
            entries = []
            return
        }
        let table = try RecordTable(path, in: files, fields: Self.fields)
        var entries: [ProgressEntry] = []
        var findings = table.faultyRows.flatMap(table.findings)
        for row in table.rows {
            func text(_ field: String) -> String { table.text(field, row) ?? "" }
            do throws(WorkspaceFindings) {
                entries.append(
                    try PlanProgress.entry(
                        task: text("task"), day: text("day"), percent: text("percent"),
                        note: text("note"), evidence: text("evidence"), officer: text("officer"),
                        of: plan, path, row: row.row))
            } catch { findings += error.findings }
        }
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
        self.entries = entries
    }

    private static func entry(
        task: String, day: String, percent: String, note: String, evidence: String,
        officer: String, of plan: WorkPlan, _ path: String, row: Int?
    ) throws(WorkspaceFindings) -> ProgressEntry {
        func refuse(_ code: PlanErrorCode, _ message: String) -> WorkspaceFindings {
            WorkspaceFindings([
                WorkspaceFinding(code: code.rawValue, file: path, row: row, message: message)
            ])
        }
        guard plan.task(task) != nil else {
            throw refuse(.unknown, "没有任务 \(task)；任务的编号如 3.1，见 township plan show")
        }
        let date: Day
        do throws(GovernanceError) {
            date = try WrittenText.day(day)
        } catch {
            throw refuse(.progress, error.message)
        }
        guard date.year >= plan.year else {
            throw refuse(.progress, "日期 \(date) 在 \(plan.year) 年以前；请核对")
        }
        let digits = percent.hasSuffix("%") ? String(percent.dropLast()) : percent
        guard let percent = Int(digits), (0...100).contains(percent) else {
            throw refuse(.progress, "进度应是 0 到 100 的整数，得到“\(percent)”；办完了写 100")
        }
        return ProgressEntry(
            task: task, day: date, percent: percent, note: note, evidence: evidence,
            officer: officer)
    }

    /// Adds a report.
    ///
    /// - Parameters:
    ///   - task: The id of the task.
    ///   - percent: How far it is; 100 is done.
    ///   - note: What was done.
    ///   - evidence: What shows it.
    ///   - officer: Who reports it.
    ///   - day: To which day it refers.
    /// - Returns: The report.
    /// - Throws: `plan.unknown`, `plan.progress` (``WorkspaceFindings``), or `TableError` when it cannot be written.
    public func adding(
        _ task: String, percent: Int, note: String, evidence: String, by officer: String,
        on day: Day
    ) throws -> ProgressEntry {
        let entry = try PlanProgress.entry(
            task: task, day: day.description, percent: "\(percent)", note: note,
            evidence: evidence, officer: officer, of: plan, path, row: nil)
        try CSVWriter().write(
            toPath: "\(folder)/\(path)", head: Self.fields.map(\.title),
            rows: (entries + [entry]).map { entry in
                [
                    .text(entry.day.description), .text(entry.task), .text("\(entry.percent)"),
                    .text(entry.note), .text(entry.evidence), .text(entry.officer),
                ]
            })
        return entry
    }
}
