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

    init(machine: LuaMachine, scope: LuaScope) {
        self.machine = machine
        self.scope = scope
    }

    mutating func read(_ word: LuaWord) throws(LuaError) -> LuaValue {
        count += 1
        guard count <= LuaValueReader.most else {
            throw LuaError(.result, "结果太大：超过 \(LuaValueReader.most) 个值")
        }
        if count % 4096 == 0 { try machine.checkLimits() }
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
            throw LuaError(.result, "结果太大:文本超过 \(LuaValueReader.mostBytes >> 20) MiB")
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
        var key = lb_value()
        var value = lb_value()
        var first = true
        while lb_next(machine.host, data, first, &key, &value) {
            first = false
            do throws(LuaError) {
                pairs.append((try self.key(LuaWord(key)), try read(LuaWord(value))))
            } catch {
                lb_pop(machine.host, 2)
                throw error
            }
        }
        return LuaTable(pairs)
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
