/// Writes programs that a grammar allows: most of them compile, many loop, fail, nest, collide or grow.
public struct ProgramGenerator {
    private var chance: Chance
    private var depth = 0

    /// Programs that are the same for the same seed.
    public init(seed: UInt64) { chance = Chance(seed: seed) }

    /// The next program.
    public mutating func program() -> String {
        var text = "local v1, v2, v3, v4, v5, v6 = 1, 'a', {}, print, 2.5, nil\n"
        for _ in 0...chance.below(8) { text += statement() + "\n" }
        return text + "return \(expression())\n"
    }

    // MARK: Parts

    private static let functions = [
        "string.rep", "string.find", "string.match", "string.gmatch", "string.gsub",
        "string.format",
        "string.byte", "string.char", "string.sub", "string.upper", "string.reverse", "string.len",
        "string.pack", "string.unpack", "string.packsize", "table.concat", "table.insert",
        "table.move", "table.pack", "table.remove", "table.sort", "table.unpack", "math.floor",
        "math.max", "math.min", "math.tointeger", "math.fmod", "math.ult", "utf8.char",
        "utf8.codes",
        "utf8.codepoint", "utf8.len", "utf8.offset", "next", "pairs", "ipairs", "select", "type",
        "tostring", "tonumber", "rawget", "rawset", "rawlen", "rawequal", "setmetatable",
        "getmetatable", "load", "error", "pcall", "xpcall", "assert", "coroutine.create",
        "coroutine.wrap", "coroutine.resume", "coroutine.yield", "coroutine.close",
        "coroutine.status", "coroutine.running", "coroutine.isyieldable", "print", "require",
        "HOST.each", "collectgarbage", "io.open", "os.time", "debug.getinfo",
    ]
    private static let literals = [
        "0", "1", "-1", "2", "7", "100", "65536", "1 << 31", "1 << 62", "math.maxinteger",
        "math.mininteger", "0.5", "1e15", "2^53", "1/0", "0/0", "-0.0", "''", "'a'", "'0x10'",
        "'%d'", "'工资'", "'\\0'", "'\\xff\\xfe'", "'(.-)%1'", "'%b()'", "'[^a-]*'", "('x'):rep(100)",
        "('ab'):rep(5000)", "nil", "true", "false", "{}", "{1, 2, 3}", "{a = 1, b = {}}", "HOST",
        "person", "HOST.posts", "_G", "string", "...",
    ]
    private static let events = [
        "__index", "__newindex", "__call", "__len", "__eq", "__lt", "__le", "__concat", "__unm",
        "__add", "__tostring", "__name", "__pairs", "__close", "__gc", "__mode", "__metatable",
    ]
    private static let operators = [
        "+", "-", "*", "/", "//", "%", "^", "&", "|", "~", "<<", ">>", "..", "==", "~=", "<", "<=",
        "and", "or",
    ]

    private mutating func variable() -> String { "v\(1 + chance.below(6))" }

    private mutating func expression() -> String {
        depth += 1
        defer { depth -= 1 }
        let kind = depth > 5 ? chance.below(2) : chance.below(14)
        switch kind {
        case 0: return chance.pick(ProgramGenerator.literals)
        case 1, 2: return variable()
        case 3, 4:
            return "(\(expression()) \(chance.pick(ProgramGenerator.operators)) \(expression()))"
        case 5: return chance.pick(["-", "#", "not ", "~"]) + expression()
        case 6, 7: return call()
        case 8: return "(\(expression()))[\(expression())]"
        case 9: return "function(...) \(block()) end"
        case 10:
            return "{\(expression()), [\(expression())] = \(expression()), x = \(expression())}"
        case 11:
            let event = chance.pick(ProgramGenerator.events)
            return "setmetatable({}, {\(event) = \(expression())})"
        case 12: return "(\(expression()))(\(expression()))"
        default:
            return
                "tostring(\(expression())):\(chance.pick(["rep", "sub", "byte", "find"]))(\(expression()))"
        }
    }

    private mutating func call() -> String {
        var arguments: [String] = []
        for _ in 0..<chance.below(4) { arguments.append(expression()) }
        let function = chance.pick(ProgramGenerator.functions)
        if chance.below(3) > 0 {
            return "pcall(\(([function] + arguments).joined(separator: ", ")))"
        }
        return "\(function)(\(arguments.joined(separator: ", ")))"
    }

    private mutating func block() -> String {
        var text = ""
        for _ in 0..<chance.below(3) { text += statement() + " " }
        if chance.below(3) == 0 { text += "return \(expression()) " }
        return text
    }

    private mutating func statement() -> String {
        depth += 1
        defer { depth -= 1 }
        let kind = depth > 4 ? chance.below(3) : chance.below(14)
        switch kind {
        case 0, 1: return "\(variable()) = \(expression())"
        case 2: return "local \(variable()) = \(expression())"
        case 3: return "if \(expression()) then \(block()) else \(block()) end"
        case 4: return "while \(expression()) do \(block()) end"
        case 5:
            return "for i = 1, \(chance.pick(["3", "100", "1e6", "math.huge"])) do \(block()) end"
        case 6: return "for k, v in pairs(\(expression())) do \(block()) end"
        case 7: return "repeat \(block()) until \(expression())"
        case 8: return "do local c <close> = \(expression()) \(block()) end"
        case 9: return "pcall(function(...) \(block()) end, \(expression()))"
        case 10: return "coroutine.wrap(function(...) \(block()) end)(\(expression()))"
        case 11: return "\(variable())[\(expression())] = \(expression())"
        case 12:
            let event = chance.pick(ProgramGenerator.events)
            return "v3.\(event) = \(expression()) setmetatable(v3, v3)"
        default: return "local f = function(...) \(block()) end f(\(expression()))"
        }
    }
}
