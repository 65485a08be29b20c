public import ExactNumbers
public import Governance
public import PolicyEngine

/// One scheme computed for one period of a workspace: every line with what came of it.
public struct PayRun: Sendable {
    /// The name of the township.
    public let township: String
    /// The scheme.
    public let scheme: SchemeDefinition
    /// The document and clause that the plugin of the scheme carries out, where it says so.
    public let basis: String?
    /// How the township publishes lists.
    public let publication: PublicationSettings
    /// Where the scales of the plugin's parameters stand.
    let scales: [TierScale: FigureSource]
    /// The period.
    public let period: Period
    /// The lines in the order of the sheet.
    public internal(set) var lines: [PayLine]
    /// The plugin whose scheme it is.
    public let plugin: PluginManifest
    /// What is worth a look and blocks nothing.
    public let warnings: [WorkspaceFinding]
    /// What is wrong with single records of the files, where nobody of this run is set aside for it.
    public let faults: [WorkspaceFinding]

    /// Computes a run.
    ///
    /// A fault of a single row sets aside whom it concerns, and nobody else.
    ///
    /// What earlier periods of the year came to (`year_to_date`) is computed from their own input files, in order; a
    /// period without files counts nothing, and neither does a line that was set aside or not paid.
    ///
    /// - Parameters:
    ///   - workspace: The township's files.
    ///   - scheme: Which rule.
    ///   - period: Which period.
    ///   - explained: Whether statements carry their explanations.
    ///   - log: Gets what formulas print for the period.
    ///   - progress: Told now and then how many of how many are done.
    /// - Throws: ``WorkspaceFindings`` with everything that is wrong with the files as a whole, or a `PolicyError`.
    public init(
        _ workspace: Workspace, _ scheme: Scheme, _ period: Period, explained: Bool = false,
        log: ((String) -> Void)? = nil,
        progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
    ) throws {
        try scheme.check(period)
        var year = EarlierPeriods(of: scheme.definition)
        if scheme.readsYearToDate {
            for earlier in period.earlierInYear
            where workspace.files.exists(InputTable.file(scheme.definition.id, earlier))
                || workspace.files.exists(
                    InputTable.organizationFile(scheme.definition.id, earlier))
            {
                let list = try PayRun.list(workspace, scheme.definition, earlier)
                let lines = try PayRun.compute(list, scheme, earlier, year, explained: false)
                try year.add(lines, of: earlier)
            }
        }
        let list = try PayRun.list(workspace, scheme.definition, period)
        lines = try PayRun.compute(
            list, scheme, period, year, explained: explained, log: log, progress: progress)
        township = workspace.settings.name
        publication = workspace.settings.publication
        basis = scheme.plugin.basis
        self.scheme = scheme.definition
        self.period = period
        plugin = scheme.plugin
        scales = explained ? scheme.scales : [:]
        let people = Set(list.entries.compactMap { $0.person?.id })
        warnings =
            workspace.warnings(about: people) + list.warnings + year.warnings(of: lines)
        faults = list.untold
    }

    /// The subjects of a period; files that cannot be used are told with everything that is wrong with the directory.
    private static func list(
        _ workspace: Workspace, _ scheme: SchemeDefinition, _ period: Period
    ) throws(WorkspaceFindings) -> SubjectList {
        do throws(WorkspaceFindings) {
            return try SubjectList(workspace, scheme, period)
        } catch {
            throw WorkspaceFindings(error.findings + workspace.faults.all)
        }
    }

    private static func compute(
        _ list: SubjectList, _ scheme: Scheme, _ period: Period, _ year: EarlierPeriods,
        explained: Bool, log: ((String) -> Void)? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws(PolicyError) -> [PayLine] {
        var subjects: [Subject] = []
        for entry in list.entries {
            guard case .success(var subject) = entry.subject else { continue }
            if let sum = year.sum(entry.person, entry.organization, entry.appointment) {
                subject.yearToDate = sum
            }
            subjects.append(subject)
        }
        let count = subjects.count
        var counted: (@Sendable (Int) -> Void)?
        if let progress { counted = { done in progress(done, count) } }
        var outcomes = try scheme.outcomes(
            for: subjects, in: period, explained: explained, progress: counted, log: log)[...]
        var taken = subjects[...]
        let lines = list.entries.map { (entry: SubjectList.Entry) -> PayLine in
            var subject: Subject?
            let outcome: Outcome
            switch entry.subject {
            case .success:
                subject = taken.removeFirst()
                outcome = outcomes.removeFirst().inside(scheme.plugin.id)
            case .failure(let reason): outcome = .setAside(reason)
            }
            return PayLine(
                person: entry.person, organization: entry.organization,
                appointment: entry.appointment, home: entry.home ?? entry.organization,
                written: entry.written, row: entry.row, subject: subject, outcome: outcome)
        }
        return scheme.definition.concurrent != .each ? withoutSiblings(lines) : lines
    }

    /// Of several posts the highest is paid, which nobody knows while one of them could not be computed.
    ///
    /// A post that is over is none of them.
    private static func withoutSiblings(_ lines: [PayLine]) -> [PayLine] {
        let unknown = Set(
            lines.filter { line in
                line.outcome.setAside.map {
                    $0.code != OfficeErrorCode.appointmentOutside.rawValue
                } ?? false
            }.compactMap { $0.person?.id })
        return lines.map { line in
            guard let id = line.person?.id, unknown.contains(id),
                let statement = line.outcome.statement
            else { return line }
            let reason = SetAside(
                key: statement.key, code: PolicyErrorCode.subjectSibling.rawValue,
                message: "同一人的另一条没有算出来，一并搁置", place: line.row)
            return line.with(.setAside(reason))
        }
    }

    // MARK: What came of it

    /// The lines that are paid.
    public var paid: [PayLine] { lines.filter { $0.outcome.statement?.isPaid == true } }

    /// The lines that could not be computed.
    public var setAside: [PayLine] { lines.filter { $0.outcome.setAside != nil } }

    /// How many people could not be computed, whatever the number of their lines.
    public var setAsideCount: Int {
        Set(setAside.map { $0.person?.id.text ?? $0.row?.description ?? $0.name }).count
    }

    /// True when nobody is set aside and nothing is wrong with the files.
    public var isComplete: Bool { setAside.isEmpty && faults.isEmpty }

    /// What is to be paid in all.
    public var total: Money {
        paid.reduce(Money.zero) { $0 + ($1.outcome.statement?.net ?? .zero) }
    }

    /// The lines of a person.
    ///
    /// - Parameter who: The person's id, or the name where only one person of the run bears it.
    /// - Returns: Their lines, at least one.
    /// - Throws: `workspace.person.not_in_run` with the ids of the same name, or else near ones.
    public func lines(of who: String) throws(WorkspaceFindings) -> [PayLine] {
        let id = WrittenText.halfWidth(who)
        let found = lines.filter { PayRun.id($0) == id }
        guard found.isEmpty else { return found }
        let named = lines.filter { WrittenText.name($0.name) == WrittenText.name(who) }
        let ids = Set(named.map { PayRun.id($0) ?? "" })
        if ids.count == 1 { return named }
        let hint =
            ids.isEmpty
            ? NearNames.hint(id, among: lines.compactMap(PayRun.id))
            : "；叫这个名字的有 \(ids.sorted().joined(separator: "、"))，请用编号"
        throw WorkspaceFindings([
            WorkspaceFinding(
                .personNotInRun, InputTable.file(scheme.id, period),
                "\(period.chinese)的名单里没有 \(who)\(hint)")
        ])
    }

    private static func id(_ line: PayLine) -> String? {
        line.person?.id.text ?? line.organization?.id.text ?? line.written
    }
}
