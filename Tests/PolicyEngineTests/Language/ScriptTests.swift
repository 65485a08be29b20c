import PolicyEngine
import Testing

/// `township script`: what is at hand, and how failures are told.
@Suite struct ScriptTests {
    private func failure(_ source: String, named name: String = "t.lua") -> LuaFailure? {
        do {
            _ = try PolicyScript(time: .seconds(20)).run(Array(source.utf8), named: name) { _ in }
            return nil
        } catch {
            return error
        }
    }

    @Test func townshipIsAtHand() {
        #expect(
            script("return township.exact('12.50'), township == require 'township'") == "12.5 true")
        #expect(script("township = nil return township") == "nil")
    }

    /// Every error names a line of the script, wherever it was raised.
    @Test(arguments: [
        ("\nload('error(\"x\")')()", "t.lua:2", "load:1: x"),
        ("\n\nlocal f = load('return 1.5 + 1/3', '=other')\nf()", "t.lua:4", "other:1: "),
        ("\nreturn 1/0", "t.lua:2", "结果是无穷大或不是数（inf）"), ("return 0/0", "t.lua:1", "（nan）"),
        ("\nerror(1.5)", "t.lua:2", "1.5"),
        ("error(township.date('2020-03-01'))", "t.lua:1", "2020-03-01"),
        ("\nerror('x', 0)", "t.lua:2", "x"), ("\n\nx = = 1", "t.lua:3", "“=”"),
        ("\nlocal t = {} t.t = t return t", "t.lua:2", "包含它自己"),
        ("return {{{}}}, ('a\\0b')", "t.lua:1", "空字符"),
        ("return 1.5 + {}", "t.lua:1", "数只能和数算，另一边是表"),
    ])
    func errorsNameALine(_ source: String, _ place: String, _ message: String) {
        let failure = failure(source)
        #expect(failure?.place == place)
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    }

    @Test func longNamesOfFilesAreToldWhole() {
        let name = String(repeating: "很长的名字", count: 20) + ".lua"
        #expect(failure("\nerror('x')", named: name)?.place == name + ":2")
    }

    /// Addresses differ in every process, so nothing shows them.
    @Test(arguments: [
        "return select(2, pcall(township.error, 'a.b', 'm')) .. {}",
        "return {} .. select(2, pcall(township.error, 'a.b', 'm'))",
        "return select(2, pcall(township.error, 'a.b', 'm')) .. print",
        "return select(2, pcall(township.error, 'a.b', 'm')) .. coroutine.create(print)",
        "print({}, print, coroutine.create(print), io, township)",
        "print(tostring({}), tostring(print), string.format('%s %s', {}, print))",
        "return select(2, pcall(error, {}))",
        "return select(2, pcall(function() return {} + 1 end))",
        "return select(2, pcall(string.format, '%p', {}))",
        "return select(2, pcall(string.format, '%d', {}))",
        "return select(2, pcall(table.concat, {{}}))", "return select(2, pcall(next, {}, {}))",
        "return select(2, pcall(function() return {} < print end))",
        "return select(2, xpcall(function() error({}) end, tostring))",
    ])
    func nothingShowsAddresses(_ source: String) {
        #expect(!script(source).contains("0x"), "\(script(source))")
    }

    /// What is not there is nil; using it all the same is told by name.
    @Test(arguments: [
        "io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage", "string.dump",
        "math.random", "math.randomseed",
    ])
    func whatIsNotThereIsNil(_ name: String) {
        #expect(script("return \(name)") == "nil")
        let failure = failure("\nlocal x = \(name)()")
        #expect(failure?.code == "script.denied")
        #expect(failure?.place == "t.lua:2")
        #expect(failure?.message == "\(name) 在沙箱里不可用")
    }

    @Test func whatLuaHasIsThere() {
        let names = [
            "assert", "error", "getmetatable", "ipairs", "load", "next", "pairs", "pcall", "print",
            "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable",
            "tonumber", "tostring", "type", "warn", "xpcall", "coroutine.close",
            "coroutine.create", "coroutine.isyieldable", "coroutine.resume", "coroutine.running",
            "coroutine.status", "coroutine.wrap", "coroutine.yield", "math.ult", "math.log",
            "string.byte", "string.char", "string.find", "string.format", "string.gmatch",
            "string.gsub", "string.len", "string.lower", "string.match", "string.pack",
            "string.packsize", "string.rep", "string.reverse", "string.sub", "string.unpack",
            "string.upper", "table.concat", "table.insert", "table.move", "table.pack",
            "table.remove", "table.sort", "table.unpack", "utf8.char", "utf8.codepoint",
            "utf8.codes", "utf8.len", "utf8.offset",
        ]
        for name in names { #expect(script("return type(\(name))") == "function", "\(name)") }
        #expect(script("warn('a') warn('@on') warn('b', 'c')") == "Lua warning: bc")
    }

    @Test func printAndToStringAgree() {
        #expect(
            script("local t = setmetatable({}, {__name = 'X'}) print(t) print(tostring(t))")
                == "X\nX")
        #expect(
            script("print(setmetatable({}, {__tostring = function() return 1.5 end}))") == "1.5")
    }

    @Test func rawsetOfAGlobalIsAnAssignment() {
        #expect(
            script("local g = rawset(_G, 'x', 5) return x, g == _G, rawget(_G, 'x')") == "5 true 5")
        #expect(script("rawset(_G, 'print', nil) return print") == "nil")
        #expect(script("rawset(math, 'x', 1)") == "t.lua:1: script.denied")
    }

    @Test func rawsetOfALockedGlobalIsRefused() throws {
        let plugin = try PluginFixture(
            scheme: """
                items = {{ id = 'a', title = '甲', formula = function(s)
                  rawset(_G, 'count', 1) return 1 end }}
                """, prelude: "rawset(_G, 'count', 0)")
        #expect(try plugin.summary() == "error script.globals_locked")
    }
}
