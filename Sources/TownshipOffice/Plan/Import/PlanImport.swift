public import Governance

/// A plan that was read out of a text file, before it is kept: with its readings, its units and what the reader was unsure of.
public struct PlanImport: Sendable {
    /// The plan, with what was decided about its readings.
    public let plan: WorkPlan
    /// The units of the plan.
    public let units: UnitNames
    /// What the reader was unsure of beside the readings; it keeps nothing from being imported.
    public let doubts: [WorkspaceFinding]

    /// What stands in a new plan as its tolerance, for staff to change: whoever reports once a month is up to a tenth of the year behind
    /// on the day before.
    private static let firstTolerance = 10

    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - path: The text file, UTF-8 or GB18030.
    ///   - workspace: The folder whose directory says which units there are; `nil` takes the names as they are written.
    ///   - keys: The folder in which keys lie, for records that keep the directory.
    ///   - year: The year; `nil` takes the first one that the text names.
    ///   - acceptance: Which readings are confirmed without looking at each.
    ///   - readings: A list of readings in which a person has decided; it comes before `acceptance`.
    /// - Throws: Everything that is wrong with the file or the list, with lines, or `StoreError`.
    public init(
        _ path: String, workspace: String? = nil, keys: String? = nil, year: Int? = nil,
        accepting acceptance: ReadingAcceptance = .none, readings: String? = nil
    ) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let files = try workspace.map { try WorkspaceFiles(folder: $0, keys: keys) }
        if let files { _ = try WorkspaceSettings(files) }
        let text = try PlanTextFile.text(path, named: name)
        let confusions = try files.map { try ConfusionTable.read($0) } ?? []
        let read: PlanText
        do throws(PlanErrors) {
            read = try PlanTextReader(confusions: confusions).read(text, year: year, source: name)
        } catch {
            throw WorkspaceFindings(error.all.map { WorkspaceFinding($0, in: name) })
        }
        let list = try readings.map { try ReadingList($0) }
        var plan = try PlanImport.decided(read.plan, acceptance, list)
        plan.tolerance = PlanImport.firstTolerance
        self.plan = plan
        let organizations = files.map { DirectoryReader($0).organizations } ?? []
        units = UnitNames(plan.confirmed(), among: organizations)
        doubts =
            read.doubts.map { WorkspaceFinding($0, in: name) }
            + PlanUnitFindings(plan.confirmed(), units, organizations).all(in: name)
    }

    private static func decided(
        _ plan: WorkPlan, _ acceptance: ReadingAcceptance, _ list: ReadingList?
    ) throws(WorkspaceFindings) -> WorkPlan {
        try list?.check(against: plan)
        return plan.deciding { reading in
            var reading = reading
            if acceptance.accepts(reading) { reading.decision = .accepted }
            return list?.decided(reading) ?? reading
        }
    }
}
