import ArgumentParser
import Governance
import TownshipOffice

/// The plan that a command is about.
struct PlanOptions: ParsableArguments {
    @OptionGroup var records: RecordOptions

    @Option(help: "哪一年的；只有一年的不用写。")
    var year: Int?

    /// The plan, what was reported of it, and the township's name.
    func open() throws -> (plan: WorkPlan, progress: PlanProgress, township: String) {
        let years = PlanFile.years(in: records.workspace)
        guard let year = year ?? years.last else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    code: PlanErrorCode.unknown.rawValue, file: "plan", row: nil,
                    message: "还没有工作要点；先用 township plan import 读进来")
            ])
        }
        let plan = try PlanFile(in: records.workspace, year: year).read()
        return (
            plan, try PlanProgress(of: plan, in: records.workspace), try records.township()
        )
    }
}
