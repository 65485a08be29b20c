/// One run of a script: its machine, its host functions, what it printed.
final class LuaRun: LuaMachineHost {
    private let modules: [String: String]
    private let onPrint: (@Sendable (String) -> Void)?
    private var functions: [@Sendable ([LuaValue]) throws -> LuaValue] = []
    private var scope: LuaScope?
    private var output: [String] = []

    init(modules: [String: String], onPrint: (@Sendable (String) -> Void)?) {
        self.modules = modules
        self.onPrint = onPrint
    }

    func run(
        _ source: String, named name: String, globals: LuaGlobals, limits: LuaLimits
    ) throws(LuaError) -> LuaSandbox.Answer {
        let machine = try LuaMachine(limits: .unlimited)
        machine.attach(self)
        let scope = LuaScope(machine: machine)
        self.scope = scope
        defer { scope.end() }
        try machine.seal()
        try put(globals, into: machine)
        machine.set(limits)
        let values = try LuaCancellation.watch(machine) { () throws(LuaError) in
            try execute(source, name, machine, scope)
        }
        return LuaSandbox.Answer(values: values, output: output)
    }

    private func execute(
        _ source: String, _ name: String, _ machine: LuaMachine, _ scope: LuaScope
    ) throws(LuaError) -> [LuaValue] {
        let chunk = try machine.load(source, name: "@" + name)
        let values: Result<[LuaValue], LuaError> = try machine.call(chunk) { words in
            Result { () throws(LuaError) in
                var reader = LuaValueReader(machine: machine, scope: scope)
                var values: [LuaValue] = []
                for word in words { values.append(try reader.read(word)) }
                return values
            }
        }
        return try values.get()
    }

    private func put(_ globals: LuaGlobals, into machine: LuaMachine) throws(LuaError) {
        var program = LuaProgram()
        program.globals()
        for (name, value) in globals.values.sorted(by: { $0.key < $1.key }) {
            program.string(name)
            append(value, to: &program)
            program.set()
        }
        program.pop()
        try machine.run(&program)
    }

    private func append(_ value: LuaHostValue, to program: inout LuaProgram) {
        switch value {
        case .value(let value): program.append(value)
        case .rawFunction(let body):
            functions.append(body)
            program.hostFunction(functions.count)
        case .readOnly(let entries):
            program.table(capacity: entries.count)
            for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
                program.string(name)
                append(value, to: &program)
                program.set()
            }
            program.lock()
        }
    }

    // MARK: LuaMachineHost

    func operate(
        _ operation: LuaOperator, _ a: LuaWord, _ b: LuaWord, on machine: LuaMachine
    ) -> LuaReply {
        machine.refuse(LuaErrorCode.failed.rawValue, "这里没有宿主数值")
    }

    func call(_ function: Int, _ arguments: LuaArguments, on machine: LuaMachine) -> LuaReply {
        guard let scope else { return machine.refuse(LuaErrorCode.denied.rawValue, "脚本已经结束") }
        do {
            var reader = LuaValueReader(machine: machine, scope: scope)
            var values: [LuaValue] = []
            for position in 0..<arguments.count {
                values.append(try reader.read(arguments[position]))
            }
            var program = LuaProgram()
            program.append(try functions[function - 1](values))
            return .program(program)
        } catch let error as LuaError {
            return machine.refuse(error)
        } catch {
            return machine.refuse(LuaErrorCode.failed.rawValue, "\(error)")
        }
    }

    func print(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self)
        if let onPrint { onPrint(text) } else { output.append(text) }
    }

    func module(_ name: String, on machine: LuaMachine) -> LuaModuleReply {
        guard let source = modules[name] else {
            _ = machine.refuse(LuaErrorCode.unknownModule.rawValue, "没有模块 \(name)")
            return .refused
        }
        do {
            return .loader(try machine.load(source, name: "@\(name).lua"))
        } catch {
            _ = machine.refuse(error)
            return .refused
        }
    }
}
