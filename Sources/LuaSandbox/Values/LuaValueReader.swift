internal import CLuaBridge

/// Copies values out of the machine: bounded in depth and size, refusing what has no honest copy.
struct LuaValueReader {
    private static let deepest = 100
    private static let most = 200_000
    /// One text may stand in a thousand places; each copy counts.
    private static let mostBytes = 64 << 20

    let machine: LuaMachine
    let scope: LuaScope
    private var path: [UnsafeRawPointer] = []
    private var count = 0
    private var bytes = 0
    /// A size or a limit has been passed: nothing more is looked at.
    private var isOver = false

    init(machine: LuaMachine, scope: LuaScope) {
        self.machine = machine
        self.scope = scope
    }

    mutating func read(_ word: LuaWord) throws(LuaError) -> LuaValue {
        count += 1
        guard count <= LuaValueReader.most else {
            isOver = true
            throw LuaError(.result, "结果太大：超过 \(LuaValueReader.most) 个值")
        }
        if count % 4096 == 0 {
            do throws(LuaError) {
                try machine.checkLimits()
            } catch {
                isOver = true
                throw error
            }
        }
        switch word {
        case .none, .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value):
            guard value.isFinite else {
                throw LuaError(.result, "结果是无穷大或不是数（\(LuaFloat.text(value))）")
            }
            return .number(value)
        case .string(let bytes): return .string(try text(bytes))
        case .table(let slot): return .table(try table(slot))
        case .function(let slot):
            return .function(LuaFunction(scope: scope, reference: try machine.keep(slot)))
        case .packed, .boxed, .other:
            throw LuaError(.result, "结果里有不能带出沙箱的值（\(word.typeName)）")
        }
    }

    private mutating func text(_ text: UnsafeRawBufferPointer) throws(LuaError) -> String {
        bytes += text.count
        guard bytes <= LuaValueReader.mostBytes else {
            isOver = true
            throw LuaError(.result, "结果太大：文本超过 \(LuaValueReader.mostBytes >> 20) MiB")
        }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw LuaError(.result, "结果里的文本不是有效的 UTF-8")
        }
        return text
    }

    private mutating func table(_ slot: LuaSlot) throws(LuaError) -> LuaTable {
        var data: Int64 = 0
        guard path.count < LuaValueReader.deepest, lb_push_data(machine.host, slot.index, &data)
        else {
            throw LuaError(.result, "结果嵌套太深：超过 \(LuaValueReader.deepest) 层")
        }
        defer { lb_pop(machine.host, 1) }
        guard let identity = lb_identity(machine.host, data), !path.contains(identity) else {
            throw LuaError(.result, "结果里的表包含它自己")
        }
        path.append(identity)
        defer { path.removeLast() }
        var pairs: [(LuaTable.Key, LuaValue)] = []
        // Lua walks in an order that differs from process to process, and what is told must not: of several faults the one
        // at the first key.
        var fault: (key: LuaTable.Key?, error: LuaError)?
        var key = lb_value()
        var value = lb_value()
        var first = true
        while lb_next(machine.host, data, first, &key, &value) {
            first = false
            var position: LuaTable.Key?
            do throws(LuaError) {
                let name = try self.key(LuaWord(key))
                position = name
                pairs.append((name, try read(LuaWord(value))))
            } catch {
                if isOver {
                    lb_pop(machine.host, 2)
                    throw error
                }
                fault = LuaValueReader.first(fault, (position, error))
            }
        }
        if let fault { throw fault.error }
        return LuaTable(pairs)
    }

    /// Faults of keys come before faults of values; among keys the message decides.
    private static func first(
        _ a: (key: LuaTable.Key?, error: LuaError)?, _ b: (key: LuaTable.Key?, error: LuaError)
    ) -> (key: LuaTable.Key?, error: LuaError) {
        guard let a else { return b }
        switch (a.key, b.key) {
        case (nil, nil): return a.error.message <= b.error.message ? a : b
        case (nil, _): return a
        case (_, nil): return b
        case (let old?, let new?): return new < old ? b : a
        }
    }

    private mutating func key(_ word: LuaWord) throws(LuaError) -> LuaTable.Key {
        switch word {
        case .integer(let value): return .integer(value)
        case .string(let bytes): return .string(try text(bytes))
        case .boolean(let value): return .boolean(value)
        default:
            throw LuaError(.result, "结果里的表有不能带出沙箱的键（\(word.typeName)）")
        }
    }
}
