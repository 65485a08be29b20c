internal import Glibc

/// The stretch of time in which a machine may be used from host functions, and the thread it belongs to.
///
/// `@unchecked Sendable`: the machine is only touched on the thread that opened the scope, which every use checks;
/// ending the scope happens on that thread too.
final class LuaScope: @unchecked Sendable {
    private let machine: LuaMachine
    private let thread: pthread_t
    private var open = true

    init(machine: LuaMachine) {
        self.machine = machine
        thread = pthread_self()
    }

    func end() { open = false }

    /// All results of a function.
    func call(_ function: LuaReference, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
        try checkUse()
        var program = LuaProgram()
        for argument in arguments { program.append(argument) }
        let results: Result<[LuaValue], LuaError> = try machine.call(function, arguments: program) {
            words in
            Result { () throws(LuaError) in
                var reader = LuaValueReader(machine: machine, scope: self)
                var values: [LuaValue] = []
                for word in words { values.append(try reader.read(word)) }
                return values
            }
        }
        return try results.get()
    }

    /// The first result of a function; `.null` when it has none.
    func value(of function: LuaReference, _ arguments: [LuaValue]) throws(LuaError) -> LuaValue {
        try checkUse()
        if let value = try machine.plainCall(function, arguments, self) { return value }
        return try call(function, arguments).first ?? .null
    }

    private func checkUse() throws(LuaError) {
        guard pthread_equal(thread, pthread_self()) != 0, open else {
            throw LuaError(.denied, "脚本已经结束，它的函数不能再调用")
        }
    }
}

extension LuaProgram {
    /// Pushes a value by copy.
    ///
    /// A function of a script cannot be pushed and becomes nil.
    mutating func append(_ value: LuaValue) {
        switch value {
        case .null, .function: null()
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .number(let value): float(value)
        case .string(let text): string(text)
        case .table(let table): append(table)
        }
    }

    private mutating func append(_ table: LuaTable) {
        self.table(capacity: table.entries.count)
        for entry in table.entries {
            switch entry.key {
            case .integer(let key): integer(key)
            case .string(let key): string(key)
            case .boolean(let key): boolean(key)
            }
            append(entry.value)
            set()
        }
    }
}
