import Governance
import LuaSandbox

/// Reads a plugin and runs its main.lua, without running it against people.
public enum PluginCheck {
    /// Everything that is wrong with a plugin folder, in order of files and lines; empty when nothing is.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    /// - Returns: The findings.
    public static func findings(in folder: String, functions: [HostFunction] = []) -> [PolicyError]
    {
        do throws(PolicyFindings) {
            let plugin = try LoadedPlugin(folder: folder, functions: functions)
            var findings: [PolicyError] = []
            let answer: Result<NameCheck.Known, PolicyFindings> = LuaThread.run {
                Result { () throws(PolicyFindings) in
                    let instance = try PluginInstance(plugin, limits: EvaluationLimits())
                    return NameCheck.Known(
                        township: instance.runtime.townshipFunctions.map(\.name),
                        host: functions.map(\.name),
                        schemes: instance.schemes.map(\.definition),
                        parameters: plugin.parameters.names,
                        globals: try globals(of: instance.runtime.machine))
                }
            }
            let known = try answer.get()
            let schemes = Set(known.schemes.map(\.id))
            if schemes.isEmpty {
                findings.append(
                    PolicyError(
                        .schemeDeclaration, "main.lua 没有声明方案；请调用 township.scheme { … }",
                        file: "main.lua", line: 1))
            }
            findings += NameCheck(plugin, known: known).findings()
            for test in try plugin.source.readTests() where !schemes.contains(test.scheme) {
                findings.append(
                    PolicyError(
                        .schemeUnknown, Scheme.unknown(test.scheme, among: schemes.sorted()),
                        at: test.place))
            }
            return findings
        } catch {
            return error.errors
        }
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
