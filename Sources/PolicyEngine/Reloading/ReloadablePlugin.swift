import Synchronization

/// A plugin in a program that runs for long: when its files change and pass check and tests, they are swapped in whole; files
/// that do not pass leave the old ones running.
///
/// ```swift
/// let plugin = try ReloadablePlugin("Plugins/village-cadre-pay")
/// let scheme = try plugin.engine.scheme("village-cadre")   // ask anew for each run
/// if case .refused(let why) = plugin.reload() { log(why) }  // now and then, or when somebody asks for it
/// ```
///
/// A scheme that was taken before a swap goes on as it was. All doors may be used from any thread.
public final class ReloadablePlugin: Sendable {
    /// The plugin's folder.
    public let folder: String
    private let functions: [HostFunction]
    private let limits: EvaluationLimits
    private let workers: Int
    /// What runs, and of which files it was made.
    private let state: Mutex<State>
    /// One look at the files at a time.
    private let turn = Mutex<Void>(())

    private struct State {
        var engine: PolicyEngine
        /// The files that run.
        var running: PluginSource
        /// The files that were looked at last and were refused.
        var refused: Snapshot?
    }

    /// What a folder holds, or why it cannot be read.
    private typealias Snapshot = Result<PluginSource, PolicyFindings>

    /// Reads a plugin, which has to pass check and tests.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    ///   - limits: What the formulas of one subject may use.
    ///   - workers: How many threads compute.
    /// - Throws: Everything that is wrong with the plugin, failing tests among them.
    public init(
        _ folder: String, functions: [HostFunction] = [],
        limits: EvaluationLimits = EvaluationLimits(), workers: Int = 2
    ) throws(PolicyFindings) {
        self.folder = folder
        self.functions = functions
        self.limits = limits
        self.workers = workers
        let source = try PluginFolder(path: folder).read()
        let engine = try ReloadablePlugin.engine(
            folder, functions: functions, limits: limits, workers: workers)
        state = Mutex(State(engine: engine, running: source, refused: nil))
    }

    /// The engine of the files that run now.
    public var engine: PolicyEngine { state.withLock { $0.engine } }

    /// Looks whether the files have changed, and swaps them in when they pass check and tests.
    ///
    /// The caller waits for check and tests; whoever computes meanwhile does not.
    ///
    /// - Returns: What came of it.
    public func reload() -> PluginReload {
        turn.withLock { _ in
            let snapshot = Snapshot { () throws(PolicyFindings) in
                try PluginFolder(path: folder).read()
            }
            let isKnown = state.withLock { state in
                if case .success(state.running) = snapshot {
                    // Whoever goes back to what runs has nothing refused any more.
                    state.refused = nil
                    return true
                }
                return snapshot == state.refused
            }
            return isKnown ? .unchanged : take(snapshot)
        }
    }

    private func take(_ snapshot: Snapshot) -> PluginReload {
        do throws(PolicyFindings) {
            let source = try snapshot.get()
            let engine = try ReloadablePlugin.engine(
                folder, functions: functions, limits: limits, workers: workers)
            // What was checked, tested and loaded has to be one and the same.
            guard try PluginFolder(path: folder).read() == source else {
                return .refused(["\(folder): 检查的时候文件又变了，等改完再试"])
            }
            state.withLock { state in
                state = State(engine: engine, running: source, refused: nil)
            }
            return .swapped
        } catch {
            state.withLock { $0.refused = snapshot }
            return .refused(error.errors.map(\.description))
        }
    }

    /// An engine of a folder that passes check and tests.
    private static func engine(
        _ folder: String, functions: [HostFunction], limits: EvaluationLimits, workers: Int
    ) throws(PolicyFindings) -> PolicyEngine {
        let findings = PluginCheck.findings(in: folder, functions: functions)
        if !findings.isEmpty { throw PolicyFindings(findings) }
        let report = try PluginTest.run(folder, functions: functions, limits: limits)
        let failures = report.results.filter { !$0.isPassed }
        guard failures.isEmpty else {
            throw PolicyFindings(
                failures.map { result in
                    let what =
                        result.differences.isEmpty
                        ? "换个顺序再算一遍，结果不同" : result.differences.joined(separator: "；")
                    return PolicyError(.testFailed, "\(result.name)：\(what)", at: result.place)
                })
        }
        return try PolicyEngine(
            plugins: [folder], functions: functions, limits: limits, workers: workers)
    }
}
