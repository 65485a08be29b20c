import LuaSandbox

/// Writes what a script returned as `tostring` does, and refuses what has no honest text.
struct ScriptResult {
    private static let deepest = 100
    private static let most = 1_000_000

    private let runtime: LuaRuntime
    private var path: [UnsafeRawPointer] = []
    private var count = 0

    init(_ runtime: LuaRuntime) {
        self.runtime = runtime
    }

    mutating func text(_ word: LuaWord) throws(LuaError) -> String {
        switch word {
        case .none, .null: return "nil"
        case .boolean(let value): return value ? "true" : "false"
        case .table(let slot):
            try check(slot)
            return word.typeName
        case .function, .other: return word.typeName
        case .float(let value) where !value.isFinite:
            throw LuaError(.result, "结果是无穷大或不是数（\(LuaFloat.text(value))）")
        case .string(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw LuaError(.result, "结果里的文本不是有效的 UTF-8")
            }
            guard !bytes.contains(0) else { throw LuaError(.result, "结果里的文本有空字符，印不出来") }
            return text
        case .integer(let value): return String(value)
        case .float(let value): return LuaFloat.text(value)
        default:
            do throws(Refusal) {
                return try runtime.text(of: word)
            } catch {
                throw LuaError(code: error.code, message: error.message)
            }
        }
    }

    /// Refuses a table that holds itself, is nested too deeply, or is too large.
    private mutating func check(_ table: LuaSlot) throws(LuaError) {
        guard path.count < ScriptResult.deepest else {
            throw LuaError(.result, "结果嵌套太深：超过 \(ScriptResult.deepest) 层")
        }
        guard let identity = runtime.machine.identity(of: table), !path.contains(identity) else {
            throw LuaError(.result, "结果里的表包含它自己")
        }
        path.append(identity)
        defer { path.removeLast() }
        var fault: LuaError?
        runtime.machine.forEachEntry(of: table) { _, value in
            do throws(LuaError) {
                count += 1
                guard count <= ScriptResult.most else {
                    throw LuaError(.result, "结果太大：超过 \(ScriptResult.most) 个值")
                }
                if case .table(let inner) = value { try check(inner) }
                return true
            } catch {
                fault = error
                return false
            }
        }
        if let fault { throw fault }
    }
}
