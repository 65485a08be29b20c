import Dispatch
public import Governance
import LuaSandbox

/// A scheme that is ready to compute statements.
public final class Scheme: Sendable {
    /// What it needs and computes.
    public let definition: SchemeDefinition
    /// The plugin it comes from.
    public var plugin: PluginManifest { loaded.manifest }
    /// All files of that plugin, as they were read: what it computes depends on nothing else of it.
    public var source: PluginSource { loaded.source }
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

    /// True when a formula of the plugin asks what earlier periods of the year came to.
    public var readsYearToDate: Bool { loaded.mentions("year_to_date") }

    static func unknown(_ id: String, among ids: [String]) -> String {
        let hint = NearNames.hint(id, among: ids)
        return "没有方案 \(id)" + (hint.isEmpty ? "；有：\(ids.joined(separator: "、"))" : hint)
    }

    // MARK: Computing

    /// The statement of one subject, with its explanation.
    ///
    /// Each call starts a Lua machine and runs main.lua in it: for many subjects ``outcomes(for:in:known:explained:progress:log:)``
    /// is far quicker.
    ///
    /// - Parameters:
    ///   - subject: Whom it is for.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    /// - Returns: The statement.
    /// - Throws: `SetAside` with the reason, ``PolicyError`` when the period does not fit the scheme, or
    ///   `CancellationError` when the task is cancelled, which stops the formulas, too.
    public func evaluate(_ subject: Subject, in period: Period, known: Day? = nil) async throws
        -> Statement
    {
        let cancellation = LuaCancellation()
        let outcome = try await withTaskCancellationHandler {
            try await compute(subject, in: period, known: known, cancellation)
        } onCancel: {
            cancellation.cancel()
        }
        switch outcome {
        case .statement(let statement): return statement
        case .setAside(let reason): throw reason
        }
    }

    /// Waiting for a worker would block a thread that belongs to all tasks, so another thread waits.
    private func compute(
        _ subject: Subject, in period: Period, known: Day?, _ cancellation: LuaCancellation
    ) async throws -> Outcome {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                DispatchQueue.global().async {
                    let outcomes = Result {
                        try cancellation.with {
                            try self.outcomes(
                                for: [subject], in: period, known: known, explained: true)
                        }
                    }
                    continuation.resume(with: outcomes.map { $0[0] })
                }
            }
        } catch let error as PolicyError where error.code == .evaluationCancelled {
            throw CancellationError()
        }
    }

    /// The outcomes of many subjects, in their order.
    ///
    /// Consecutive subjects with one person id are one person's posts. The calling thread waits.
    ///
    /// - Parameters:
    ///   - subjects: Whom statements are for.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    ///   - explained: Whether statements carry their explanations.
    ///   - progress: Told now and then how many are done, from any thread.
    ///   - log: Gets what formulas print, bounded and without control characters.
    /// - Returns: One outcome for each subject.
    /// - Throws: `scheme.period` when the period does not fit the scheme; `evaluation.cancelled` when the caller's
    ///   `LuaCancellation` was spoken.
    public func outcomes(
        for subjects: [Subject], in period: Period, known: Day? = nil, explained: Bool = false,
        progress: (@Sendable (Int) -> Void)? = nil, log: ((String) -> Void)? = nil
    ) throws(PolicyError) -> [Outcome] {
        try check(period)
        let pool = makePool(period, known, workers: min(workers, max(1, subjects.count / 16)))
        defer { pool.close() }
        let evaluator = RunEvaluator(
            scheme: definition, pool: pool, isExplained: explained, progress: progress, log: log)
        let outcomes = evaluator.outcomes(ofAll: subjects.map { SubjectEntry($0) })
        try evaluator.checkCancellation()
        return outcomes
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
    /// - Throws: `scheme.period` when the period does not fit the scheme, `evaluation.cancelled` when the caller's
    ///   `LuaCancellation` was spoken, or what `body` throws.
    public func forEachOutcome(
        of subjects: some Sequence<Subject>, in period: Period, known: Day? = nil,
        explained: Bool = false, _ body: (Outcome) throws -> Void
    ) throws {
        try check(period)
        let pool = makePool(period, known, workers: workers)
        defer { pool.close() }
        let evaluator = RunEvaluator(scheme: definition, pool: pool, isExplained: explained)
        var stream = OutcomeStream(evaluator)
        func hand(_ outcomes: [Outcome]) throws {
            try evaluator.checkCancellation()
            for outcome in outcomes { try body(outcome) }
        }
        var batch: [SubjectEntry] = []
        var iterator = subjects.makeIterator()
        while let subject = iterator.next() {
            batch.append(SubjectEntry(consume subject))
            guard batch.count == Scheme.batch else { continue }
            try hand(stream.outcomes(of: batch))
            batch.removeAll(keepingCapacity: true)
        }
        try hand(stream.outcomes(of: batch))
        try hand(stream.finish())
    }

    private static let batch = 2048

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
        makePool(period, known, by: EvaluationWay(workers: workers))
    }

    /// Threads with a worker each, who compute in a given way.
    func makePool(_ period: Period, _ known: Day?, by way: EvaluationWay) -> WorkerPool {
        let (loaded, limits, id) = (loaded, limits, definition.id)
        return WorkerPool(count: way.workers) {
            var formulaLimits = limits
            formulaLimits.instructions = way.instructions ?? limits.instructions
            return Result { () throws(EvaluationFault) in
                let (instance, program) = try PluginInstance.again(loaded, scheme: id, limits)
                do throws(LuaError) {
                    return try SchemeWorker(
                        instance, scheme: program, period: period, known: known,
                        limits: formulaLimits, isReplaying: way.isReplaying)
                } catch {
                    throw EvaluationFault(error)
                }
            }
        }
    }
}
