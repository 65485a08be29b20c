import ArgumentParser
import Governance
import TownshipOffice

/// Which table a command is about.
enum TableArgument: String, ExpressibleByArgument, CaseIterable {
    case organizations, people, appointments, inputs
}

/// The options that name a table: inputs are of a scheme and a period.
struct TableOptions: ParsableArguments {
    @Argument(help: "哪张表：organizations 单位、people 人员、appointments 任职、inputs 录入。")
    var table: TableArgument

    @Option(help: "方案，如 village-cadre；只用于 inputs。")
    var scheme: String?

    @Option(help: "期间：2020-03、2020-Q1、2020-H1 或 2020；只用于 inputs。")
    var period: String?

    func validate() throws {
        let isOfInputs = table == .inputs
        guard isOfInputs || (scheme == nil && period == nil) else {
            throw ValidationError("--scheme 和 --period 只用于 inputs。")
        }
        if let period { _ = try Period.argument(period) }
    }

    /// The table of the arguments.
    func officeTable() throws -> OfficeTable {
        switch table {
        case .organizations: return .organizations
        case .people: return .people
        case .appointments: return .appointments
        case .inputs:
            guard let scheme, let period else {
                throw ValidationError("inputs 要写明 --scheme 和 --period。")
            }
            return .inputs(scheme: scheme, period: try Period.argument(period))
        }
    }
}
