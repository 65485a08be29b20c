import Governance
import LuaSandbox

/// Reads a plugin and runs its main.lua, without running it against people.
public enum PluginCheck {
    /// What it finds by itself, beyond what the loader refuses.
    ///
    /// A comment `check: allow CODE REASON` silences one.
    public static var codes: [PolicyErrorCode] { CheckRules.codes }

    /// Everything that is wrong with a plugin folder, in order of files and lines; empty when nothing is.
    ///
    /// What the loader refuses comes with what the rules find; while a file cannot be read, only rules speak that need
    /// no more than the others.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    /// - Returns: The findings.
    public static func findings(in folder: String, functions: [HostFunction] = []) -> [PolicyError]
    {
        do throws(PolicyFindings) {
            return findings(in: try PluginFolder(path: folder).read(), functions: functions)
        } catch {
            return error.errors
        }
    }

    /// Everything that is wrong with a plugin.
    ///
    /// - Parameters:
    ///   - source: The plugin's files.
    ///   - functions: What the plugin may call through `require "host"`.
    /// - Returns: The findings.
    public static func findings(in source: PluginSource, functions: [HostFunction] = [])
        -> [PolicyError]
    {
        var reading = CheckReading(source, functions)
        reading.read()
        let findings = reading.findings + CheckRules.findings(in: reading.plugin)
        return findings.isEmpty ? [] : PolicyFindings(findings).errors
    }
}

/// Loads a plugin as far as it goes, and gathers what the loader refuses.
private struct CheckReading {
    private let source: PluginSource
    private let functions: [HostFunction]
    private(set) var findings: [PolicyError] = []
    private var parameters: [Parameter] = []
    private var tests: [TestCase] = []
    private var run: Run?

    /// What is known once main.lua has run.
    private struct Run: Sendable {
        let schemes: [CheckedScheme]
        let registers: [String]
        let indicators: [String]

        var isEmpty: Bool { schemes.isEmpty && registers.isEmpty && indicators.isEmpty }

        let known: KnownNames
    }

    init(_ source: PluginSource, _ functions: [HostFunction]) {
        self.source = source
        self.functions = functions
    }

    var plugin: CheckedPlugin {
        CheckedPlugin(
            source, parameters: parameters, tests: tests, schemes: run?.schemes ?? [],
            known: run?.known ?? KnownNames(township: [], host: [], globals: []),
            isWhole: run.map { !$0.isEmpty } ?? false)
    }

    mutating func read() {
        for file in source.parameters {
            // What cannot be read is a finding of the loader, below.
            parameters += (try? ParameterFile(file.bytes, file: file.path))?.parameters ?? []
        }
        note { reading throws(PolicyFindings) in reading.tests = try reading.source.readTests() }
        note { reading throws(PolicyFindings) in
            let plugin = try LoadedPlugin(reading.source, functions: reading.functions)
            reading.run = try CheckReading.run(plugin)
        }
        guard let run else { return }
        let schemes = run.schemes.map(\.definition.id)
        if run.isEmpty {
            findings.append(
                PolicyError(
                    .schemeDeclaration,
                    "main.lua 没有声明方案、台账或指标；请调用 township.scheme { … }、township.register { … } 或 township.indicator { … }",
                    file: "main.lua", line: 1))
        }
        for test in tests where !schemes.contains(test.scheme) {
            findings.append(
                PolicyError(
                    .schemeUnknown, Scheme.unknown(test.scheme, among: schemes.sorted()),
                    at: test.place))
        }
    }

    private mutating func note(_ body: (inout CheckReading) throws(PolicyFindings) -> Void) {
        do throws(PolicyFindings) {
            try body(&self)
        } catch {
            findings += error.errors
        }
    }

    private static func run(_ plugin: LoadedPlugin) throws(PolicyFindings) -> Run {
        let answer: Result<Run, PolicyFindings> = LuaThread.run {
            Result { () throws(PolicyFindings) in
                let instance = try PluginInstance(plugin, limits: EvaluationLimits())
                return Run(
                    schemes: instance.schemes.map(CheckedScheme.init),
                    registers: instance.registers.map(\.definition.id),
                    indicators: instance.indicators.map(\.definition.id),
                    known: KnownNames(
                        township: instance.runtime.townshipFunctions.map(\.name),
                        host: plugin.functions.map(\.name),
                        globals: try globals(of: instance.runtime.machine)))
            }
        }
        return try answer.get()
    }

    /// The names of the globals: main.lua may have set some through `_G`.
    private static func globals(of machine: LuaMachine) throws(PolicyFindings) -> Set<String> {
        var program = LuaProgram()
        program.globals()
        do throws(LuaError) {
            var names: Set<String> = []
            machine.withValue(of: try machine.build(program)) { word in
                guard case .table(let slot) = word else { return }
                machine.forEachEntry(of: slot) { key, _ in
                    if let name = key.text { names.insert(name) }
                    return true
                }
            }
            return names
        } catch {
            throw PolicyFindings(
                PolicyError(.pluginFailed, error.description, file: "main.lua", line: 1))
        }
    }
}
