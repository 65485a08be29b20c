import ArgumentParser
import Foundation
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

extension Day {
    /// The day on which the command runs.
    static var today: Day {
        let parts = Calendar(identifier: .gregorian).dateComponents(
            [.year, .month, .day], from: Date.now)
        return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? .earliest
    }
}
