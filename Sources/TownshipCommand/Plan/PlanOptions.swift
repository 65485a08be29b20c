import ArgumentParser
import Governance
import TownshipOffice

/// The options that commands about a kept plan share.
struct PlanOptions: ParsableArguments {
    @OptionGroup var records: RecordOptions

    @Option(help: "哪一年的计划；不写就用最近一年的。")
    var year: Int?

    /// The plan with what was reported.
    func plan() throws -> OfficePlan {
        try OfficePlan(workspace: records.workspace, keys: records.keyFolder, year: year)
    }
}
