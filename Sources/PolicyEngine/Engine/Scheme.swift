public import Governance
import LuaSandbox

/// A scheme that is ready to compute statements.
public final class Scheme: Sendable {
    /// What it needs and computes.
    public let definition: SchemeDefinition
    /// The plugin it comes from.
    public var plugin: PluginManifest { loaded.manifest }
    let loaded: LoadedPlugin
    let limits: EvaluationLimits
    let workers: Int

    init(
        _ definition: SchemeDefinition, of plugin: LoadedPlugin, limits: EvaluationLimits,
        workers: Int
    ) {
        self.definition = definition
        loaded = plugin
        self.limits = limits
        self.workers = max(1, workers)
    }

    /// Runs a plugin's main.lua once and answers its schemes.
    static func all(
        of plugin: LoadedPlugin, limits: EvaluationLimits, workers: Int,
        log: ((String) -> Void)? = nil
    ) throws(PolicyFindings) -> [Scheme] {
        typealias Loaded = (definitions: [SchemeDefinition], printed: [String])
        let answer: Result<Loaded, PolicyFindings> = LuaThread.run {
            Result { () throws(PolicyFindings) in
                let instance = try PluginInstance(plugin, limits: limits)
                return (
                    instance.schemes.map(\.definition),
                    instance.runtime.printed.take(of: "main.lua")
                )
            }
        }
        let loaded = try answer.get()
        if let log { loaded.printed.forEach(log) }
        return loaded.definitions.map {
            Scheme($0, of: plugin, limits: limits, workers: workers)
        }
    }

    /// True when a formula of the plugin asks what earlier periods of the year came to.
    public var readsYearToDate: Bool { loaded.mentions("year_to_date") }

    static func unknown(_ id: String, among ids: [String]) -> String {
        let hint = NearNames.hint(id, among: ids)
        return "没有方案 \(id)" + (hint.isEmpty ? "；有：\(ids.joined(separator: "、"))" : hint)
    }

    // MARK: Computing

    /// The statement of one subject, with its explanation.
    ///
    /// - Parameters:
    ///   - subject: Whom it is for.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    /// - Returns: The statement.
    /// - Throws: ``Governance/SetAside`` with the reason, or ``PolicyError`` when the period does not fit the scheme.
    public func evaluate(_ subject: Subject, in period: Period, known: Day? = nil) async throws
        -> Statement
    {
        let outcomes = try outcomes(
            for: [subject], in: period, known: known, isExplained: true, workers: 1)
        switch outcomes[0] {
        case .statement(let statement): return statement
        case .setAside(let reason): throw reason
        }
    }

    /// The outcomes of many subjects, in their order.
    ///
    /// Consecutive subjects with one person id are one person's posts.
    ///
    /// - Parameters:
    ///   - subjects: Whom statements are for.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    ///   - explained: Whether statements carry their explanations.
    ///   - progress: Told now and then how many are done, from any thread.
    ///   - log: Gets what formulas print, bounded and without control characters.
    /// - Returns: One outcome for each subject.
    /// - Throws: `scheme.period` when the period does not fit the scheme.
    public func outcomes(
        for subjects: [Subject], in period: Period, known: Day? = nil, explained: Bool = false,
        progress: (@Sendable (Int) -> Void)? = nil, log: ((String) -> Void)? = nil
    ) throws(PolicyError) -> [Outcome] {
        try outcomes(
            for: subjects, in: period, known: known, isExplained: explained, workers: workers,
            progress: progress, log: log)
    }

    /// Computes any number of subjects in bounded memory, except for a scheme with pools, which needs all of them at once.
    ///
    /// Consecutive subjects with one person id are one person's posts.
    ///
    /// - Parameters:
    ///   - subjects: Whom statements are for; taken a few thousand at a time.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    ///   - explained: Whether statements carry their explanations.
    ///   - body: Gets the outcome of each subject, in their order.
    /// - Throws: `scheme.period` when the period does not fit the scheme, or what `body` throws.
    public func forEachOutcome(
        of subjects: some Sequence<Subject>, in period: Period, known: Day? = nil,
        explained: Bool = false, _ body: (Outcome) throws -> Void
    ) throws {
        try check(period)
        let pool = makePool(period, known, workers: workers)
        defer { pool.close() }
        var stream = OutcomeStream(
            RunEvaluator(scheme: definition, pool: pool, isExplained: explained))
        var batch: [SubjectEntry] = []
        var iterator = subjects.makeIterator()
        while let subject = iterator.next() {
            batch.append(SubjectEntry(subject))
            guard batch.count == Scheme.batch else { continue }
            for outcome in stream.outcomes(of: batch) { try body(outcome) }
            batch.removeAll(keepingCapacity: true)
        }
        for outcome in stream.outcomes(of: batch) { try body(outcome) }
        for outcome in stream.finish() { try body(outcome) }
    }

    private static let batch = 2048

    private func outcomes(
        for subjects: [Subject], in period: Period, known: Day?, isExplained: Bool, workers: Int,
        progress: (@Sendable (Int) -> Void)? = nil, log: ((String) -> Void)? = nil
    ) throws(PolicyError) -> [Outcome] {
        try check(period)
        let pool = makePool(period, known, workers: min(workers, max(1, subjects.count / 16)))
        defer { pool.close() }
        let evaluator = RunEvaluator(
            scheme: definition, pool: pool, isExplained: isExplained, progress: progress, log: log)
        let entries = subjects.map { SubjectEntry($0) }
        let shared = evaluator.share(entries)
        let returning =
            definition.concurrent != .each ? PersonTracker.returning(in: entries) : []
        return evaluator.outcomes(shared, returning: returning)
    }

    /// Refuses a period of another length than the scheme's.
    ///
    /// - Parameter period: The period that is to be computed.
    /// - Throws: `scheme.period`.
    public func check(_ period: Period) throws(PolicyError) {
        guard period.kind != definition.period else { return }
        throw PolicyError(
            .schemePeriod,
            "方案 \(definition.id) 的周期是\(definition.period.chinese)，不能用 \(period)（\(period.kind.chinese)）"
        )
    }

    /// Threads with a worker each.
    func makePool(_ period: Period, _ known: Day?, workers: Int) -> WorkerPool {
        let (loaded, limits, id) = (loaded, limits, definition.id)
        return WorkerPool(count: workers) {
            guard let instance = try? PluginInstance(loaded, limits: limits),
                let program = instance.schemes.first(where: { $0.definition.id == id })
            else { return nil }
            return try? SchemeWorker(
                instance, scheme: program, period: period, known: known, limits: limits)
        }
    }
}
