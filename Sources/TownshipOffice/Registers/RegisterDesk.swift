public import Governance
public import PolicyEngine

/// One register of a workspace, to be read and written by officers of the office.
public struct RegisterDesk: Sendable {
    /// What an entry says, and the procedure.
    public var definition: RegisterDefinition { register.definition }
    /// The workspace.
    public let workspace: Workspace
    let records: OfficeRecords
    let register: Register
    let engine: PolicyEngine
    /// The digest of the plugin whose rules are followed.
    let pluginDigest: ContentDigest

    var archive: any OfficeArchive { records.archive }
    var id: String { definition.id }

    /// Opens a register.
    ///
    /// - Parameters:
    ///   - name: The register's id or title.
    ///   - folder: The folder of the workspace.
    ///   - records: What the office keeps.
    /// - Throws: Everything that is wrong with the workspace or its plugins, `register.unknown`, a plugin that was not approved
    ///   (`lock.*`), or `StoreError`.
    public init(_ name: String, in folder: String, _ records: OfficeRecords) throws {
        let workspace = try records.workspace(folder)
        let engine = try workspace.engine(workers: 1)
        let register = try engine.register(name)
        try records.checkPlugins(of: register, workspace: workspace)
        self.init(register, of: engine, in: workspace, records)
    }

    init(
        _ register: Register, of engine: PolicyEngine, in workspace: Workspace,
        _ records: OfficeRecords
    ) {
        self.register = register
        self.engine = engine
        pluginDigest = PluginLockEntry.digest(of: PluginLockEntry.files(of: register.source))
        self.workspace = workspace
        self.records = records
    }

    /// All registers of a workspace.
    ///
    /// - Parameters:
    ///   - folder: The folder of the workspace.
    ///   - records: What the office keeps.
    /// - Returns: The registers, in the order of the plugins.
    /// - Throws: As ``init(_:in:_:)``.
    public static func all(in folder: String, _ records: OfficeRecords) throws -> [RegisterDesk] {
        let workspace = try records.workspace(folder)
        let engine = try workspace.engine(workers: 1)
        return try engine.registers.map { definition in
            let register = try engine.register(definition.id)
            try records.checkPlugins(of: register, workspace: workspace)
            return RegisterDesk(register, of: engine, in: workspace, records)
        }
    }

    /// Whether somebody may read the register.
    ///
    /// - Parameter reader: Who; `nil` for whoever did not say.
    /// - Returns: Whether they may.
    public func isOpen(to reader: OfficeSigner?) -> Bool {
        do throws(RegisterError) {
            try checkReader(reader)
            return true
        } catch {
            return false
        }
    }

    /// The registers that the plugins of a workspace declare, in the order of the plugins.
    ///
    /// - Parameter workspace: The workspace.
    /// - Returns: Their definitions.
    /// - Throws: Everything that is wrong with the plugins.
    public static func registers(of workspace: Workspace) throws(PolicyFindings)
        -> [RegisterDefinition]
    {
        try workspace.engine(workers: 1).registers
    }

    /// How many entries the registers of a workspace have, by their ids.
    ///
    /// - Parameters:
    ///   - registers: The registers.
    ///   - records: What the office keeps.
    /// - Returns: The counts.
    /// - Throws: `StoreError`.
    public static func counts(of registers: [RegisterDefinition], _ records: OfficeRecords)
        throws(StoreError) -> [String: Int]
    {
        var counts: [String: Int] = [:]
        for register in registers {
            counts[register.id] = try records.archive.tally(RegisterQuery(register.id), by: nil)
                .values.reduce(0, +)
        }
        return counts
    }

    // MARK: Reading

    /// The entries that a query asks for.
    ///
    /// - Parameters:
    ///   - query: Which entries; of this register.
    ///   - reader: Who reads; where a register names its readers only they may.
    /// - Returns: The entries by their numbers, and how many there are without the limit of the query.
    /// - Throws: `register.unit` when the reader's unit may not, or `StoreError`.
    public func entries(_ query: RegisterQuery, for reader: OfficeSigner?) throws -> (
        entries: [RegisterEntry], count: Int
    ) {
        try checkReader(reader)
        let entries = try archive.entries(query, fields: definition.fields.map(\.id))
        let isWhole = query.limit.map { entries.count < $0 } ?? true
        let count =
            isWhole
            ? query.offset + entries.count
            : try archive.tally(query, by: nil).values.reduce(0, +)
        return (entries, count)
    }

    /// All that happened to an entry, from the beginning.
    ///
    /// - Parameters:
    ///   - number: The number of the entry.
    ///   - reader: Who reads.
    /// - Returns: The events, in order; at least one.
    /// - Throws: `register.entry.unknown`, `register.unit`, or `StoreError`.
    public func history(of number: Int, for reader: OfficeSigner?) throws -> [RegisterEvent] {
        try checkReader(reader)
        return try events(of: number)
    }

    func events(of number: Int) throws -> [RegisterEvent] {
        let events = try archive.history(of: id, entry: number)
        guard !events.isEmpty else {
            let last = try archive.lastEntry(of: id)
            throw RegisterError(
                .entryUnknown, id, entry: number,
                last == 0 ? "台账里还没有登记过" : "没有这一号；现在登记到第 \(last) 号")
        }
        return events
    }

    /// An entry as it stands now.
    func entry(_ number: Int) throws -> RegisterEntry {
        let events = try events(of: number)
        return RegisterEntry(after: events[events.count - 1])
    }

    private func checkReader(_ reader: OfficeSigner?) throws(RegisterError) {
        guard let readers = definition.readers, !workspace.settings.officers.isEmpty else { return }
        if let reader, !units(of: reader.officer).isDisjoint(with: readers) { return }
        throw RegisterError(
            .unit, id,
            "这本台账只有\(readers.joined(separator: "、"))的人员能看；"
                + (reader == nil ? "请用 --by 写明本人的标识" : "\(reader?.officer.name ?? "")不在这些单位"))
    }

    /// The names of an officer's units, and all other names under which rules may speak of them.
    func units(of officer: Officer) -> Set<String> {
        var names = Set(officer.units)
        for unit in workspace.roster.organizations {
            let own = [unit.name] + unit.aliases
            if !names.isDisjoint(with: own) { names.formUnion(own) }
        }
        return names
    }
}
