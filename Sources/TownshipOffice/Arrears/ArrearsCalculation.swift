import ExactNumbers
import Governance
import PolicyEngine

/// Computes every paid period of a scheme again with what is known now, and holds it against what was paid.
struct ArrearsCalculation {
    /// Somebody, or a whole period, that cannot be computed now: no difference is reckoned there.
    struct Gap {
        let period: Period
        let name: String
        let message: String
    }

    private let workspace: Workspace
    private let scheme: Scheme
    private let issued: [IssuedRun]
    private let files: StandingFiles
    private let workers: Int
    private var titles: [String: String] = [:]
    private(set) var lines: [ArrearsLine] = []
    private(set) var gaps: [Gap] = []

    /// Reckons with the workspace and the scheme as they are now, and all runs of it that were issued, in the order in which they
    /// were kept.
    ///
    /// - Parameters:
    ///   - workspace: The workspace.
    ///   - scheme: The scheme.
    ///   - capsule: What both were read from.
    ///   - issued: The runs.
    ///   - workers: How many threads compute.
    /// - Throws: What cannot be read, or computed for a reason that concerns everybody.
    init(
        _ workspace: Workspace, _ scheme: Scheme, of capsule: RunCapsule, _ issued: [IssuedRun],
        workers: Int
    ) throws {
        self.workspace = workspace
        self.scheme = scheme
        self.issued = issued
        self.workers = workers
        files = StandingFiles(capsule, scheme)
        let periods = Set(issued.map(\.period) + issued.flatMap { $0.arrears.map(\.period) })
        for period in periods.sorted() {
            if let original = standing(period) {
                gaps += ArrearsCalculation.unknown(in: original)
            } else {
                try reckon(period, try paid(period))
            }
        }
    }

    /// The run of a period that would come out as it was paid, so that there is nothing to reckon.
    private func standing(_ period: Period) -> IssuedRun? {
        let runs = issued.filter { $0.period == period }
        guard runs.count == 1, files.stand(in: runs[0].filed, for: period),
            !issued.contains(where: { $0.arrears.contains { $0.period == period } })
        else { return nil }
        return runs[0]
    }

    /// What was paid for a period, in its own run and with later ones.
    private mutating func paid(_ period: Period) throws -> [Payee: [String: Money]] {
        titles = [:]
        var ledger = PaidLedger()
        for run in issued {
            if run.period == period {
                let items = try run.scheme().items
                for item in items { titles[item.id] = item.title }
                try run.enter(into: &ledger, items: items)
            }
            for line in run.arrears where line.period == period {
                for item in line.items {
                    titles[item.id] = titles[item.id] ?? item.title
                    ledger.add(item.difference, item: item.id, of: line.payee, for: period)
                }
            }
        }
        for item in scheme.definition.items { titles[item.id] = item.title }
        return ledger.paid(period)
    }

    private mutating func reckon(_ period: Period, _ paid: [Payee: [String: Money]]) throws {
        let now: PayRun
        do {
            now = try run(period, explained: false)
        } catch let error as WorkspaceFindings {
            gaps.append(
                Gap(period: period, name: "", message: error.findings[0].description))
            return
        }
        let unknown = unknown(in: now)
        let due = due(in: now)
        let differing = Set(paid.keys).union(due.keys).filter { payee in
            !unknown.contains(payee.id) && !items(paid[payee], due[payee]).isEmpty
        }
        // Most months are as they were paid: only where something differs is it worth saying why.
        guard !differing.isEmpty else { return }
        let causes = try ArrearsCauses(
            original: original(period), now: try run(period, explained: true))
        lines += ArrearsCalculation.ordered(differing, now).map { payee in
            ArrearsLine(
                payee: payee, period: period, items: items(paid[payee], due[payee]),
                causes: causes.words(of: payee))
        }
    }

    private func run(_ period: Period, explained: Bool) throws -> PayRun {
        try PayRun(workspace, scheme, period, explained: explained).settingUndocumentedAside()
    }

    /// Who cannot be computed now, except for a post that is over: nothing is due for it.
    private mutating func unknown(in run: PayRun) -> Set<String> {
        let lines = run.setAside.filter {
            $0.outcome.setAside?.code != OfficeErrorCode.appointmentOutside.rawValue
        }
        gaps += lines.map {
            Gap(
                period: run.period, name: $0.name,
                message: $0.outcome.setAside?.message ?? "")
        }
        return Set(lines.map(LineMatch.who))
    }

    /// The same, as it was found when the run was kept.
    private static func unknown(in run: IssuedRun) -> [Gap] {
        run.setAside.filter { $0.code != OfficeErrorCode.appointmentOutside.rawValue }.map {
            Gap(period: run.period, name: $0.payee.name, message: $0.message)
        }
    }

    /// What each payee is due in a run; a statement that is not paid is due nothing.
    private func due(in run: PayRun) -> [Payee: [String: Money]] {
        var due: [Payee: [String: Money]] = [:]
        for line in run.paid {
            guard let statement = line.outcome.statement else { continue }
            let payee = Payee(line)
            for item in run.scheme.items {
                guard let effect = ItemChange.effect(item, statement) else { continue }
                due[payee, default: [:]][item.id, default: .zero] += effect
            }
        }
        return due
    }

    /// The items that differ, in the order of the scheme; those that it no longer has come last.
    private func items(_ paid: [String: Money]?, _ due: [String: Money]?) -> [ArrearsItem] {
        let own = scheme.definition.items.map(\.id)
        let gone = Set((paid ?? [:]).keys).subtracting(own).sorted()
        return (own + gone).compactMap { id in
            let item = ArrearsItem(
                id: id, title: titles[id] ?? id, paid: paid?[id] ?? .zero, due: due?[id] ?? .zero)
            return item.difference.isZero ? nil : item
        }
    }

    /// The last run that was issued for a period itself.
    private func original(_ period: Period) throws -> PayRun? {
        try issued.last { $0.period == period }?.explained(workers: workers)
    }

    /// Payees in the order of the sheet; those who are no longer on it come last, by id.
    private static func ordered(_ payees: Set<Payee>, _ run: PayRun) -> [Payee] {
        var places: [Payee: Int] = [:]
        for (index, line) in run.lines.enumerated() where places[Payee(line)] == nil {
            places[Payee(line)] = index
        }
        return payees.sorted {
            (places[$0] ?? .max, $0.id, $0.post) < (places[$1] ?? .max, $1.id, $1.post)
        }
    }
}

extension Payee {
    /// Who is paid by a line.
    init(_ line: PayLine) {
        self.init(
            id: LineMatch.who(line), post: line.post, name: line.name,
            organization: line.organization?.name ?? "")
    }
}
