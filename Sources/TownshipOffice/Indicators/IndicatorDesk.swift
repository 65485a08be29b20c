public import Governance
import PolicyEngine

/// The indicators of a workspace.
public struct IndicatorDesk: Sendable {
    /// The indicators that the plugins declare, in the order of the plugins.
    public var definitions: [IndicatorDefinition] { engine.indicators }
    /// The workspace.
    public let workspace: Workspace
    private let engine: PolicyEngine
    private let records: OfficeRecords?

    /// What came of an indicator.
    public typealias Outcome = Result<IndicatorValue, SetAside>

    /// Opens the indicators of a workspace.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - records: What the office keeps; `nil` while nothing was kept.
    /// - Throws: Everything that is wrong with the workspace or its plugins, a plugin that was not approved (`lock.*`), or
    ///   `StoreError`.
    public init(in folder: String, _ records: OfficeRecords?) throws {
        workspace = try records?.workspace(folder) ?? Workspace(folder: folder)
        engine = try workspace.engine(workers: 1)
        self.records = records
        guard let records else { return }
        for definition in engine.indicators {
            let indicator = try engine.indicator(definition.id)
            try records.checkPlugins(of: indicator, workspace: workspace)
        }
    }

    /// Indicators as of a day.
    ///
    /// - Parameters:
    ///   - names: Which, by their ids or titles; all when there is none.
    ///   - day: The day.
    /// - Returns: For each its value, or why it cannot be computed.
    /// - Throws: `indicator.unknown`, or what is wrong with the work plan.
    public func values(of names: [String] = [], on day: Day) throws -> [Outcome] {
        let facts = try OfficeFacts(
            workspace, registers: engine.registers, archive: records?.archive, year: day.year)
        let wanted = names.isEmpty ? definitions.map(\.id) : names
        return try wanted.map { name in
            let indicator = try engine.indicator(name)
            return Result { () throws(SetAside) in try indicator.value(on: day, from: facts) }
        }
    }

    /// The entries behind a figure of an indicator, as a list.
    ///
    /// - Parameters:
    ///   - read: The figure.
    ///   - reader: Who reads.
    /// - Returns: The list; `nil` where the figure counts no entries, or this reader may not see them.
    /// - Throws: `StoreError`.
    public func entries(behind read: IndicatorRead, for reader: OfficeSigner?) throws
        -> EntriesSheet?
    {
        guard let query = read.query, let records else { return nil }
        let desk = RegisterDesk(
            try engine.register(query.register), of: engine, in: workspace, records)
        guard desk.isOpen(to: reader) else { return nil }
        var first = query
        first.limit = 50
        let (entries, count) = try desk.entries(first, for: reader)
        return EntriesSheet(desk, entries, of: count, on: query.day ?? .latest)
    }
}
