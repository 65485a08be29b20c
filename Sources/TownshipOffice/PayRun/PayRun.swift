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
    /// The period.
    public let period: Period
    /// The lines in the order of the sheet.
    public let lines: [PayLine]
    /// What is worth a look and blocks nothing.
    public let warnings: [WorkspaceFinding]

    /// Computes a run.
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
    /// - Throws: ``WorkspaceFindings`` with everything that is wrong with the files, or a `PolicyError`.
    public init(
        _ workspace: Workspace, _ scheme: Scheme, _ period: Period, explained: Bool = false,
        log: ((String) -> Void)? = nil
    ) throws {
        var sums: [String: YearToDate] = [:]
        if scheme.readsYearToDate {
            for earlier in period.earlierInYear
            where FileLookup.exists(workspace.path(InputTable.file(scheme.definition.id, earlier)))
                || FileLookup.exists(
                    workspace.path(InputTable.organizationFile(scheme.definition.id, earlier)))
            {
                let list = try SubjectList(workspace, scheme.definition, earlier)
                let lines = try PayRun.compute(list, scheme, earlier, sums, explained: false)
                try PayRun.add(lines, of: scheme, to: &sums)
            }
        }
        let list = try SubjectList(workspace, scheme.definition, period)
        lines = try PayRun.compute(list, scheme, period, sums, explained: explained, log: log)
        township = workspace.settings.name
        publication = workspace.settings.publication
        basis = scheme.plugin.basis
        self.scheme = scheme.definition
        self.period = period
        let people = Set(list.entries.compactMap { $0.person?.id })
        warnings = workspace.warnings(about: people) + list.warnings
    }

    private static func compute(
        _ list: SubjectList, _ scheme: Scheme, _ period: Period, _ sums: [String: YearToDate],
        explained: Bool, log: ((String) -> Void)? = nil
    ) throws(PolicyError) -> [PayLine] {
        var subjects: [Subject] = []
        for entry in list.entries {
            guard case .success(var subject) = entry.subject else { continue }
            if let sum = sums[key(scheme, entry.person, entry.organization, entry.appointment)] {
                subject.yearToDate = sum
            }
            subjects.append(subject)
        }
        var outcomes = try scheme.outcomes(
            for: subjects, in: period, explained: explained, log: log)[...]
        return list.entries.map { entry in
            let outcome: Outcome =
                switch entry.subject {
                case .success: outcomes.removeFirst()
                case .failure(let reason): .setAside(reason)
                }
            return PayLine(
                person: entry.person, organization: entry.organization,
                appointment: entry.appointment, home: entry.home,
                subject: try? entry.subject.get(), outcome: outcome)
        }
    }

    /// Whose the sums of the year are: a person's whatever the posts, an organization's, or those of a person in a
    /// post, since one person may hold several.
    private static func key(
        _ scheme: Scheme, _ person: Person?, _ organization: Organization?,
        _ appointment: Appointment?
    ) -> String {
        let who = person?.id.text ?? organization?.id.text ?? ""
        guard scheme.definition.subject == .appointment else { return who }
        return [who, appointment?.post.title ?? ""].joined(separator: "\u{0}")
    }

    private static func add(
        _ lines: [PayLine], of scheme: Scheme, to sums: inout [String: YearToDate]
    ) throws(NumberError) {
        for line in lines {
            guard let statement = line.outcome.statement, statement.isPaid else { continue }
            let key = key(scheme, line.person, line.organization, line.appointment)
            try sums[key, default: YearToDate()].add(statement)
        }
    }

    // MARK: What came of it

    /// The lines that are paid.
    public var paid: [PayLine] { lines.filter { $0.outcome.statement?.isPaid == true } }

    /// The lines that could not be computed.
    public var setAside: [PayLine] { lines.filter { $0.outcome.setAside != nil } }

    /// What is to be paid in all.
    public var total: Money {
        paid.reduce(Money.zero) { $0 + ($1.outcome.statement?.net ?? .zero) }
    }

    /// The lines of a person.
    ///
    /// - Parameter id: The person's id.
    /// - Returns: Their lines, at least one.
    /// - Throws: `workspace.person.not_in_run` with near ids.
    public func lines(of id: String) throws(WorkspaceFindings) -> [PayLine] {
        let found = lines.filter {
            $0.person?.id.text == id || ($0.person == nil && $0.organization?.id.text == id)
        }
        guard found.isEmpty else { return found }
        let known = lines.compactMap { $0.person?.id.text ?? $0.organization?.id.text }
        throw WorkspaceFindings([
            WorkspaceFinding(
                .personNotInRun, InputTable.file(scheme.id, period),
                "\(period.chinese)的名单里没有 \(id)\(NearNames.hint(id, among: known))")
        ])
    }
}
