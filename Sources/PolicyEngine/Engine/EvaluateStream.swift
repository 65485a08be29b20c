public import Governance

/// Computes a stream of subjects, one JSON object a line, into a stream of statements in the same order.
///
/// Memory stays bounded whatever the number of lines, except for a scheme with pools, which reads all subjects first.
public struct EvaluateStream {
    private static let batch = 2048
    private let scheme: Scheme
    private let period: Period
    private let known: Day?
    private let isExplained: Bool
    private let log: ((String) -> Void)?
    /// Whether known ways through the formulas are taken without Lua; that changes no statement.
    package var isReplaying = true

    /// Loads the plugin.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - id: Which of its schemes.
    ///   - period: The period to compute.
    ///   - known: Only what was announced by this day counts; `nil` for everything.
    ///   - explained: Whether statements carry their explanations.
    ///   - functions: What the plugin may call through `require "host"`.
    ///   - limits: What the formulas of one subject may use.
    ///   - workers: How many threads compute.
    ///   - log: Gets what the plugin prints, bounded and without control characters.
    /// - Throws: Everything that is wrong with the plugin, an unknown scheme, or a period that does not fit it.
    public init(
        plugin folder: String, scheme id: String, period: Period, known: Day? = nil,
        explained: Bool = false, functions: [HostFunction] = [],
        limits: EvaluationLimits = EvaluationLimits(), workers: Int = 2,
        log: ((String) -> Void)? = nil
    ) throws(PolicyFindings) {
        let schemes = try PluginDeclarations(
            of: try LoadedPlugin(folder: folder, functions: functions), limits: limits,
            workers: workers, log: log
        ).schemes
        guard let scheme = schemes.first(where: { $0.definition.id == id }) else {
            throw PolicyFindings(
                PolicyError(.schemeUnknown, Scheme.unknown(id, among: schemes.map(\.definition.id)))
            )
        }
        do throws(PolicyError) {
            try scheme.check(period)
        } catch {
            throw PolicyFindings(error)
        }
        self.scheme = scheme
        self.period = period
        self.known = known
        isExplained = explained
        self.log = log
    }

    /// Reads subjects to the end of the input.
    ///
    /// - Parameters:
    ///   - input: A file descriptor to read.
    ///   - output: A file descriptor to write.
    /// - Returns: True when every line was computed.
    /// - Throws: `stream.*` when reading or writing fails; `evaluation.cancelled` when the caller's `LuaCancellation` was
    ///   spoken: then whole lines are written, and not all of them.
    public func run(input: Int32, output: Int32) throws(PolicyError) -> Bool {
        let pool = scheme.makePool(
            period, known,
            by: EvaluationWay(workers: scheme.workers, isReplaying: isReplaying))
        defer { pool.close() }
        var run = StreamRun(
            evaluator: RunEvaluator(
                scheme: scheme.definition, pool: pool, isExplained: isExplained, log: log),
            output: BufferedOutput(descriptor: output))
        do throws(PolicyError) {
            var lines = LineReader(descriptor: input, tellsPauses: true)
            try EvaluateStream.feed(&lines, to: &run)
            return try run.finish()
        } catch  where error.code == .evaluationCancelled {
            // What is complete goes out as whole lines.
            try run.flush()
            throw error
        }
    }

    private static func feed(_ lines: inout LineReader, to run: inout StreamRun)
        throws(PolicyError)
    {
        var batch: [StreamRun.Line] = []
        while let event = try lines.next() {
            switch event {
            case .line(let bytes, let number): batch.append(.bytes(Array(bytes), number: number))
            case .refused(let error): batch.append(.refused(error))
            case .idle:
                // Who writes a line and waits for its answer gets it.
                try run.take(batch)
                try run.flush()
                batch.removeAll(keepingCapacity: true)
            }
            if batch.count == EvaluateStream.batch {
                try run.take(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        try run.take(batch)
    }
}

/// The state of one pass over a stream.
private struct StreamRun: ~Copyable {
    enum Line {
        case bytes([UInt8], number: Int)
        case refused(PolicyError)
    }

    private let evaluator: RunEvaluator
    private var stream: OutcomeStream
    private var output: BufferedOutput
    private var isComplete = true

    init(evaluator: RunEvaluator, output: consuming BufferedOutput) {
        self.evaluator = evaluator
        self.output = output
        stream = OutcomeStream(evaluator)
    }

    mutating func take(_ lines: [Line]) throws(PolicyError) {
        let chunks = stride(from: 0, to: lines.count, by: 128).map {
            lines[$0..<min($0 + 128, lines.count)]
        }
        let entries = evaluator.pool.map(chunks) { _, chunk in
            SubjectLines.read(chunk.map(StreamRun.source))
        }
        try write(stream.outcomes(of: Array(entries.joined())))
    }

    private static func source(_ line: Line) -> SubjectLines.Source {
        switch line {
        case .bytes(let bytes, let number): .bytes(bytes, line: number)
        case .refused(let error): .refused(error)
        }
    }

    private mutating func write(_ outcomes: [Outcome]) throws(PolicyError) {
        try evaluator.checkCancellation()
        isComplete = isComplete && outcomes.allSatisfy(\.isStatement)
        let chunks = stride(from: 0, to: outcomes.count, by: 128).map {
            outcomes[$0..<min($0 + 128, outcomes.count)]
        }
        let texts = evaluator.pool.map(chunks) { _, chunk in
            var writer = StatementWriter()
            for outcome in chunk { writer.write(outcome) }
            return writer.bytes
        }
        for text in texts { try output.write(text) }
    }

    mutating func finish() throws(PolicyError) -> Bool {
        try write(stream.finish())
        try flush()
        return isComplete
    }

    mutating func flush() throws(PolicyError) { try output.flush() }
}
