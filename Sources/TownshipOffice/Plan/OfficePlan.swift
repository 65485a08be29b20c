public import Governance

/// A workspace's plan of a year with what was reported about it.
public struct OfficePlan: Sendable {
    /// The name of the township.
    public let township: String
    /// The plan, as it is read with the confirmed readings.
    public let plan: WorkPlan
    /// The names that the units bear now.
    public let units: UnitNames
    /// What was reported, in the order in which it was.
    public var entries: [ProgressEntry] { progress.entries }
    /// What is worth a look and keeps nothing from being shown: units that the directory does not have.
    public let warnings: [WorkspaceFinding]
    let progress: ProgressTable
    private let people: [String: String]
    private let officers: Set<String>

    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie, for records that keep tables.
    ///   - year: Which year's; `nil` takes the latest.
    /// - Throws: Everything that is wrong with the plan or its progress, with lines, or `StoreError`.
    public init(workspace: String, keys: String? = nil, year: Int? = nil) throws {
        try self.init(WorkspaceFiles(folder: workspace, keys: keys), year: year)
    }

    init(_ files: WorkspaceFiles, year: Int?) throws(WorkspaceFindings) {
        let settings = try WorkspaceSettings(files)
        guard let year = year ?? PlanFile.years(files).last else {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, PlanFile.folder, "还没有计划；先用 township plan import 导入")
            ])
        }
        plan = try PlanFile.read(year, files).confirmed()
        progress = try ProgressTable(plan, files)
        township = settings.name
        let directory = DirectoryReader(files)
        units = UnitNames(plan, among: directory.organizations)
        warnings = PlanUnitFindings(plan, units, directory.organizations).all(
            in: PlanFile.path(year))
        people = Dictionary(
            directory.people.map { ($0.id.text, $0.name) }, uniquingKeysWith: { first, _ in first })
        officers = Set(settings.officers.map(\.id))
    }

    /// Whether somebody may report: a person of the directory or an officer.
    func knows(reporter: String) -> Bool {
        people[reporter] != nil || officers.contains(reporter)
    }

    /// Somebody's name; what was written where it is no id.
    func name(_ person: String) -> String { people[person] ?? person }

    /// How a task stands on a day.
    public func standing(of task: PlanTask, on day: Day) -> TaskStanding {
        task.standing(on: day, entries: entries, tolerance: plan.tolerance)
    }

    /// The unit of a name: the way somebody writes it may be any of its names.
    ///
    /// - Parameter written: A present name, or one that the plan uses.
    /// - Returns: The present name.
    /// - Throws: `plan.unit.unknown` with the names that there are.
    public func unit(_ written: String) throws(WorkspaceFindings) -> String {
        var seen: Set<String> = []
        let present = plan.unitNames.map(units.name).filter { seen.insert($0).inserted }
        if present.contains(written) { return written }
        if plan.unitNames.contains(written) { return units.name(written) }
        throw WorkspaceFindings([
            WorkspaceFinding(
                .unitUnknown, PlanFile.path(plan.year),
                "计划里没有责任单位“\(written)”；有的是：\(present.joined(separator: "、"))")
        ])
    }

    /// Refuses a measure that the plan does not have.
    ///
    /// - Throws: `plan.task.unknown`.
    public func check(measure number: Int) throws(WorkspaceFindings) {
        guard plan.measures.contains(where: { $0.number == number }) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .taskUnknown, PlanFile.path(plan.year),
                    "计划里没有第 \(number) 项，共 \(plan.measures.count) 项")
            ])
        }
    }
}
