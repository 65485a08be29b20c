import ExactNumbers
import LuaSandbox

/// Runs one script of the dialect with `township` at hand.
public struct PolicyScript: Sendable {
    private let limits: LuaLimits

    /// A runner with limits.
    ///
    /// - Parameters:
    ///   - instructions: A deterministic budget; `nil` for none.
    ///   - memoryMebibytes: Memory of the script's values.
    ///   - time: Wall-clock time.
    public init(
        instructions: Int? = nil, memoryMebibytes: Int = 64, time: Duration = .milliseconds(1800)
    ) {
        limits = LuaLimits(
            instructions: instructions, time: time, memory: .mebibytes(max(1, memoryMebibytes)))
    }

    /// Runs a script to its end.
    ///
    /// - Parameters:
    ///   - source: The script, UTF-8.
    ///   - name: What errors call it.
    ///   - print: Gets each printed line.
    /// - Returns: What the script returned, each value as `tostring` writes it.
    /// - Throws: What stopped it.
    public func run(
        _ source: [UInt8], named name: String, print: @escaping @Sendable (String) -> Void
    ) throws(LuaFailure) -> [String] {
        let source = PluginFile(path: name, bytes: source).luaSource
        // Lua shortens the names of sources that are longer.
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        let chunk = last.isEmpty || last.utf8.count > 50 ? "script.lua" : last
        let answer: Result<[String], LuaError> = LuaThread.run {
            Result { () throws(LuaError) in try execute(source, chunk, print) }
        }
        do throws(LuaError) {
            return try answer.get()
        } catch {
            throw LuaFailure(
                error, chunk: chunk, name: name, last: PolicyScript.lastLine(of: source))
        }
    }

    private func execute(
        _ source: [UInt8], _ name: String, _ print: @escaping (String) -> Void
    ) throws(LuaError) -> [String] {
        let runtime = try LuaRuntime(limits: limits)
        runtime.onPrint = print
        if let township = runtime.townshipModule {
            var program = LuaProgram()
            program.globals()
            program.string("township")
            program.reference(township)
            program.set()
            program.pop()
            try runtime.machine.run(&program)
        }
        return try LuaCancellation.watch(runtime.machine) { () throws(LuaError) in
            try execute(source, name, runtime)
        }
    }

    private func execute(
        _ source: [UInt8], _ name: String, _ runtime: LuaRuntime
    ) throws(LuaError) -> [String] {
        let chunk = try runtime.load(source, name: name)
        let texts: Result<[String], LuaError> = try runtime.machine.call(chunk) { words in
            Result { () throws(LuaError) in
                var texts: [String] = []
                var result = ScriptResult(runtime)
                for word in words { texts.append(try result.text(word)) }
                return texts
            }
        }
        return try texts.get()
    }
}
