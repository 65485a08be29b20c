import ExactNumbers
import Governance
import LuaSandbox

/// What main.lua handed to a function such as `township.scheme`, read once and then only looked at.
indirect enum Declared {
    case null
    case text(String)
    case number(Rational)
    case boolean(Bool)
    case day(Day)
    case function(DeclaredFunction)
    case table(DeclaredTable)
    case other(String)

    var kind: String {
        switch self {
        case .null: "nil"
        case .text: "文本"
        case .number: "数"
        case .boolean: "真假值"
        case .day(let day): "日期 \(day)"
        case .function: "函数"
        case .table: "表"
        case .other(let name): name
        }
    }
}

/// A function of the plugin and the place where it begins.
struct DeclaredFunction {
    let reference: LuaReference
    let place: SourcePlace
}

/// A table: its list part and its named fields.
struct DeclaredTable {
    var list: [Declared] = []
    var fields: [String: Declared] = [:]

    var isEmpty: Bool { list.isEmpty && fields.isEmpty }
    /// The names of the fields in order of their bytes, since a Lua table has no order of its own.
    var names: [String] { fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

extension LuaRuntime {
    private static let deepest = 20

    /// Reads a value deeply.
    ///
    /// Functions are kept for as long as the machine lives.
    func declared(_ word: LuaWord, depth: Int = 0) throws(Refusal) -> Declared {
        switch word {
        case .none, .null: return .null
        case .string: return .text(word.text ?? "")
        case .boolean(let value): return .boolean(value)
        case .function(let slot):
            let place = machine.place(of: slot)
            do throws(LuaError) {
                return .function(
                    DeclaredFunction(
                        reference: try machine.keep(slot),
                        place: SourcePlace(file: place?.chunk ?? "main.lua", line: place?.line ?? 1)
                    ))
            } catch {
                throw Refusal(code: error.code, error.message)
            }
        case .table(let slot): return .table(try table(slot, depth: depth))
        default:
            if let number = try operand(word) { return .number(number.rational) }
            if let day = day(word) { return .day(day) }
            return .other(word.typeName)
        }
    }

    private func table(_ slot: LuaSlot, depth: Int) throws(Refusal) -> DeclaredTable {
        guard depth < LuaRuntime.deepest else {
            throw Refusal(.schemeDeclaration, "声明嵌套太深：超过 \(LuaRuntime.deepest) 层")
        }
        var table = DeclaredTable()
        let count = machine.length(of: slot)
        for position in 1..<(min(count, 10_000) + 1) {
            let value: Result<Declared, Refusal> = machine.element(position, of: slot) { word in
                Result { () throws(Refusal) in try declared(word, depth: depth + 1) }
            }
            table.list.append(try value.get())
        }
        var refusal: Refusal?
        machine.forEachEntry(of: slot) { key, value in
            if case .integer(let position) = key, position >= 1, position <= count { return true }
            do throws(Refusal) {
                guard let name = key.text else {
                    throw Refusal(.schemeDeclaration, "声明的表里有不是文本的键（\(key.chinese)）")
                }
                table.fields[name] = try declared(value, depth: depth + 1)
                return true
            } catch {
                refusal = error
                return false
            }
        }
        if let refusal { throw refusal }
        return table
    }
}
