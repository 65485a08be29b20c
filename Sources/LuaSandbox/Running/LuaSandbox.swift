/// Runs plain Lua 5.4 scripts that nobody has to trust.
///
/// Each run has a state of its own: nothing a script does is seen by the next. There is no file, network, clock,
/// randomness or address within reach, `pairs` visits keys in order, and limits cannot be caught by the script.
///
/// ```swift
/// let sandbox = LuaSandbox(limits: .init(time: .seconds(1), memory: .mebibytes(32)))
/// let answer = try sandbox.run("return greet('世界')", named: "hello.lua") { globals in
///     globals["greet"] = .function { (name: String) in "你好,\(name)" }
/// }
/// print(answer.value)   // 你好,世界
/// ```
public struct LuaSandbox: Sendable {
    /// What each run may use.
    public let limits: LuaLimits
    /// Sources that scripts may `require` by name.
    public let modules: [String: String]

    /// A sandbox with limits, and modules that scripts may `require`.
    public init(limits: LuaLimits = LuaLimits(), modules: [String: String] = [:]) {
        self.limits = limits
        self.modules = modules
    }

    /// What a script answered.
    public struct Answer: Sendable {
        /// All values that the script returned.
        public let values: [LuaValue]
        /// The lines that it printed.
        public let output: [String]
        /// The first value, or `.null`.
        public var value: LuaValue { values.first ?? .null }
    }

    /// Runs a script to its end.
    ///
    /// - Parameters:
    ///   - source: The script's text.
    ///   - name: What errors call it, such as `hello.lua`.
    ///   - configure: Puts values before the script.
    ///   - onPrint: Gets each printed line at once, in place of `output`.
    /// - Returns: What it returned and printed.
    /// - Throws: ``LuaError`` when the script failed or a limit stopped it.
    public func run(
        _ source: String, named name: String = "script.lua",
        globals configure: (inout LuaGlobals) -> Void = { _ in },
        onPrint: (@Sendable (String) -> Void)? = nil
    ) throws(LuaError) -> Answer {
        var globals = LuaGlobals()
        configure(&globals)
        let answer: Result<Answer, LuaError> = LuaThread.run {
            Result { () throws(LuaError) in
                let run = LuaRun(modules: modules, onPrint: onPrint)
                return try run.run(source, named: name, globals: globals, limits: limits)
            }
        }
        return try answer.get()
    }
}

/// The globals that a host gives to one run.
public struct LuaGlobals {
    private(set) var values: [String: LuaHostValue] = [:]

    /// The value of a global; it takes the place of a standard function of that name.
    public subscript(name: String) -> LuaHostValue {
        get { values[name] ?? .value(.null) }
        set { values[name] = newValue }
    }
}
