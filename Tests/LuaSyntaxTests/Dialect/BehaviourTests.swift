import LuaSyntax
import Testing

/// Rewritten programs, run by the stock interpreter with hooks that do what plain Lua does, print what
/// the programs themselves print.
@Suite struct BehaviourTests {
    /// Runs sources as they are and rewritten; each must end and print alike.
    private func expectSameBehaviour(
        _ sources: [String], isProbed: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        // The driver finds the constants in a first line, which shifts both programs alike.
        var plain: [[UInt8]] = []
        var rewritten: [[UInt8]] = []
        for source in sources {
            let chunk = try Parser.parse(Array(source.utf8))
            let result =
                isProbed
                ? try DialectRewriter(hooks: Self.probing).rewrite(chunk, probes: ProbePlan(chunk))
                : try DialectRewriter().rewrite(chunk)
            let constants = result.constants.map(\.text).joined(separator: " ")
            plain.append(Array("--k:\n\(source)".utf8))
            rewritten.append(Array("--k:\(constants)\n".utf8) + result.bytes)
        }
        let (before, after) = (try StockLua.run(plain), try StockLua.run(rewritten))
        for (index, source) in sources.enumerated() {
            #expect(
                before[index].accepted, "\(before[index])\n\(source)",
                sourceLocation: sourceLocation)
            #expect(
                before[index] == after[index],
                "\(String(decoding: rewritten[index], as: UTF8.self))",
                sourceLocation: sourceLocation)
        }
    }

    @Test func programs() throws {
        try expectSameBehaviour(Self.programs)
    }

    /// Watching a program changes nothing of it.
    @Test func watchedPrograms() throws {
        try expectSameBehaviour(Self.programs, isProbed: true)
    }

    private static let probing = DialectHooks(
        prologue: "local __township_reach,__township_test=function()end,function(_,v)return v end;")

    private static let programs = [
        """
        local function fib(n) if n == 0 or n == 1 then return n end return fib(n - 1) + fib(n - 2) end
        for i = 0, 15 do print(i, fib(i)) end
        """,
        """
        local t = {} for i = 1, 30 do t[i] = (i * 7919) % 31 end
        local function sort(t) for i = 1, #t - 1 do for j = #t, i + 1, -1 do
          if t[j] < t[j - 1] then t[j], t[j - 1] = t[j - 1], t[j] end end end end
        sort(t) print(table.concat(t, " "))
        """,
        """
        local function none() end
        local function two() return 1, 2 end
        print(none() == nil, nil == none(), none() == none(), two() == two(), two() == 1, 1 == two())
        print(two() ~= 1, pcall(function() return ({})[none()] end), ({ 5, 6 })[two()])
        print(select("#", none() == 1), select("#", two() == 1, two()), ... == "first", "first" == ...)
        print((...) == "first", ... ~= nil, select(2, ...) == nil)
        """,
        """
        local log = {}
        local function v(x) log[#log + 1] = tostring(x) return x end
        local t = { [v(1)] = v("a"), [v(2)] = v("b"), v("c") }
        t[v(3)], t[v(4)] = v(5), v(6)
        print(v(1) == v(2), v(3) ~= v(4), v(1) == v(1) and v(2) ~= v(2) or v(3) == v(3))
        for i = v(1), v(3), v(1) do v(i) end
        print(table.concat(log, ","))
        """,
        """
        local i, t = 3, {}
        i, t[i] = i + 1, 20
        print(i, t[3], t[4])
        local a = { 10, 20, 30 } local n = 1
        n, a[n], a[n + 1] = 2, a[n + 1], a[n]
        print(n, a[1], a[2], a[3])
        """,
        """
        for i = math.maxinteger - 2, math.maxinteger do io.write("") print(i) end
        for i = math.mininteger + 2, math.mininteger, -1 do print(i) end
        for i = 1, 0 do print("never") end for i = 3, 1, -1 do print(i) end
        for i = 1, 3 do local j = i i = 10 print(i, j) end
        local n = 3 for i = 1, n do n = 10 print(i) i = i * 2 print(i) end
        for i = n, n * 2, n // 3 do print(i) end
        for i = 1.0, 2 do print(i) end for i = 1, 2.5 do print(i) end for i = 1, 2, 0.25 do print(i) end
        for i = 1, math.huge do if i > 3 then break end print(i) end
        for i = -1, -math.huge, -1 do if i < -3 then break end print(i) end
        """,
        "local n = 0\nprint(1)\nfor i = 1, 10, n do print(i) end",
        "local n = 'x'\nfor i = 1, n do print(i) end",
        "local t = {}\n\nfor i = t, 10 do print(i) end",
        "\nfor i = 1, 10, nil do end", "local a\nprint(1)\nprint(a[1] == 2)",
        "local a = {}\na[nil] = 1",
        "local a = {}\nlocal b\na[b] = 1", "local a = 1\n\nreturn a.b.c == 1",
        "error('x' == 'y' and 1 or 2)",
        "local a = {}\nreturn a < a", "local a = {}\nprint(a\n== {}\n, a < 1)",
        """
        local mt = { __eq = function(a, b) print("eq") return a.v == b.v end }
        local function new(v) return setmetatable({ v = v }, mt) end
        print(new(1) == new(1), new(1) ~= new(1), new(1) == new(2), new(1) == 1, new(1) == nil)
        local same = new(3) print(same == same, rawequal(new(1), new(1)))
        """,
        """
        local t = setmetatable({}, { __index = function(_, k) return "?" .. tostring(k) end,
          __newindex = function(t, k, v) rawset(t, k, tostring(v) .. "!") end })
        t[1] = 2 t["a"] = 3 t[1.5] = 4 t[2.0] = 5 t[2^53] = 6
        print(t[1], t.a, t[1.5], t[2], t[2.0], t[3.0], t[2^53], t[9], t[true])
        """,
        """
        for i = 1, 3 do
          for j = 1, i do
            if j == 2 then goto continue end
            if i == 3 and j ~= 1 then break end
            print(i, j)
            ::continue::
          end
        end
        local fs = {} local n = 3
        for i = 1, n do fs[i] = function() i = i + 1 return i end end
        print(fs[1](), fs[1](), fs[2](), fs[3]())
        """,
        """
        local function gen(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
        for v in gen(4) do io.write("") print(v) end
        local co = coroutine.create(function(a) for i = a, a + 2 do a = coroutine.yield(i == a, i) end return a end)
        print(coroutine.resume(co, 1)) print(coroutine.resume(co, 2)) print(coroutine.resume(co, 3))
        print(coroutine.resume(co, 4)) print(coroutine.resume(co))
        """,
        """
        print(4.35 * 100, -4.35 ^ 2, 2 ^ -1.5, 4.35 .. "", 1e3, 0x.8p1, 1e308 * 10, -1e308 * 10)
        print(.5, 5., 3 == 3.0, 1e15, 2^53 == 2^53 + 1, 9223372036854775808, 1e300 * 1e10 == 1e310)
        print(1 // 0.0, -1 // 0.0, 7.5 % 2, -7.5 % 2, 7 // 2.0, 1e100, 0.1 + 0.2 == 0.3, 0x7fffffffffffffff + 1)
        print(math.type(1.0), math.type(1e2), math.type(100), 100 == 1e2, ("x"):rep(3.0), #"abc" == 3.0)
        """,
        """
        local x <const> = 1.5 local y <const> = 2 local z <close> = setmetatable({}, { __close = function() print("closed") end })
        for i = 1, y do
          local w <close> = setmetatable({}, { __close = function() print("inner", i) end })
          if i == y then break end
        end
        print(x * y == 3, x ~= 1.5)
        """,
        """
        local t = {}
        for _, word in ipairs { "a", "b", "a", "c", "b", "a" } do t[word] = (t[word] or 0) + 1 end
        local keys = {} for k in pairs(t) do keys[#keys + 1] = k end table.sort(keys)
        for _, k in ipairs(keys) do print(k, t[k]) end
        local m = {} for i = 1, 3 do m[i] = {} for j = 1, 3 do m[i][j] = i * 10 + j end end
        print(m[2][3], m[3][1], m[#m][#m[1]], m[1][#m])
        """,
        """
        local a, b, c = 1, 2, 3
        print(a == b == c, a ~= b == true, a == 1 == true, not a == b, not (a == b), a < b == true, a == b or c)
        print(a + 1 == b, b == a + 1 and c == b + 1, -a == -1, #"ab" == b, a .. b == "12", (a == b) == (b == c))
        print((a == 1) ~= (b == 2), a == (b == 2 and 1), ({ a == b, a ~= b, [1] = 5, x = a == a }).x)
        """,
        """
        local s = 0
        local i = 10
        while i ~= 0 do i = i - 1 if i % 2 == 0 then s = s + i end end
        repeat local done = i == 5 i = i + 1 until done == true
        print(s, i)
        local function f(...) local t = { ... } return #t == select("#", ...), ... end
        print(f(1, 2, 3)) print(f()) print((f(1)))
        """,
        """
        local Account = {} Account.__index = Account
        function Account.new(b) return setmetatable({ balance = b, log = {} }, Account) end
        function Account:deposit(v) self.balance = self.balance + v self.log[#self.log + 1] = v return self end
        local acc = Account.new(100):deposit(50):deposit(25)
        print(acc.balance == 175, acc["balance"], acc["bal" .. "ance"], acc.log[#acc.log], acc.log[1] == 50)
        """,
        """
        local ok, message = pcall(function()
          local t
          return t.x == 1
        end)
        print(ok, message)
        print(select(2, pcall(error, { code = 1 })).code == 1, pcall(error, nil))
        print(pcall(function(...) return select("#", ...) == 3, ... end, 1, nil, 3))
        """,
        "print(load('return ...')(7) == 7, (load('x = 1 return x == 1')()))",
        "local function f() return 1\nend\nprint(f()\n==\nf()\n)\nlocal t = {f(), [f()] = 2}\nprint(t[f()])",
        "print(1==1,1==1.0,'1'==1,'a'<'b',nil==false,print==print,#'x'==1,1~=1,'x'~='x')",
        "local t={}t[1.0]=1 t[2]=2 print(#t,t[1],t[2.0],next({[3.0]=1}))return.5==1/2 and t[#t]==2",
        "a=1;(print)(a==1)\n;(print or a)(a~=1)\nlocal b=a\n;(function()print(b==a)end)()",
    ]

    /// Lua 5.4.4 fetches no table for a comparison as the key of an upvalue; rewritten source is sound.
    @Test func comparisonsAsKeysOfUpvalues() throws {
        let source = """
            local a, t = 1, { [true] = "yes", [false] = "no" }
            print((function() return t[a < 2] .. t[a ~= nil] .. t[not (a == 'x')] .. t[(a > 2)] end)())
            """
        let rewritten = try DialectRewriter().rewrite(try Parser.parse(Array(source.utf8)))
        let verdict = try StockLua.run([rewritten.bytes])
        #expect(verdict.map(\.message) == ["yesyesyesno\\x0Atrue\\x0Anil"])
    }

    /// Hooks that are local variables are reached where a source has an `_ENV` of its own.
    @Test func hooksBesideAnotherEnvironment() throws {
        let names = "__township_k,__township_eq,__township_key,__township_range"
        let hooks = DialectHooks(prologue: "local \(names)=\(names);")
        let source = """
            local print, g = print, _G
            local _ENV = setmetatable({}, { __index = function(_, k) return g[k] == nil and k or g[k] end })
            for i = 1, #print_ == 6 and 2 or n do print(i == 1, missing == "missing", type(1)) end
            """
        let rewritten = try DialectRewriter(hooks: hooks)
            .rewrite(try Parser.parse(Array(source.utf8)))
        let before = try StockLua.run([Array(source.utf8)])
        #expect(try StockLua.run([rewritten.bytes]) == before)
        #expect(
            before.map(\.message) == [
                "true\\x09true\\x09number\\x0Afalse\\x09true\\x09number\\x0Atrue\\x0Anil"
            ])
    }

    /// Random expressions over integers, floats, text and tables: the same values and the same errors.
    @Test func randomExpressions() throws {
        var generator = SeededGenerator(seed: 20_200_701)
        var sources: [String] = []
        for _ in 0..<60 {
            var source = "local a, b, c, t, s = 1, 2, 3.5, {1, 2, 3, x = 4}, 'x'\n"
            source += "local function none() end local function two(...) return 2, 3 end\n"
            // Names of variables in a message may differ; its line may not.
            source +=
                "local function show(ok, ...) if ok then return print(ok, ...) end print(ok, (...):match '^source:%d+') end\n"
            for _ in 0..<12 {
                let expression = Self.expression(depth: 4, &generator)
                source += "show(pcall(function(...) local t = t return \(expression) end, 1, 2))\n"
            }
            sources.append(source)
        }
        try expectSameBehaviour(sources)
    }

    private static func expression(depth: Int, _ generator: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String {
            choices[Int.random(in: choices.indices, using: &generator)]
        }
        func inner() -> String { expression(depth: depth - 1, &generator) }
        let atoms = [
            "a", "b", "c", "s", "t", "1", "2", "3", "0", "1.5", "2.0", "'x'", "'1'", "nil", "true",
            "#t", "{}",
            "none()", "two()", "...", "t.x", ".5", "1e1", "0x10", "[[x]]", "-1", "(...)", "none",
        ]
        guard depth > 0 else { return pick(atoms) }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0...2: return inner() + pick(["==", " == ", "~=", " ~=--\n"]) + " " + inner()
        case 3: return inner() + pick([" and ", " or "]) + inner()
        case 4: return inner() + pick([" + ", "-", " * ", " / ", "//", " % ", "^"]) + " " + inner()
        case 5: return inner() + pick(["<", " <= ", ">", " >= ", " .. "]) + " " + inner()
        case 6: return pick(["not ", "- ", "#", "~"]) + inner()
        case 7: return "(" + inner() + ")"
        case 8: return "t[" + inner().apartFromBracket + "]"
        case 9: return "({[" + inner().apartFromBracket + "]=" + inner() + "})[1]"
        case 10: return "two(" + inner() + "," + inner() + ")"
        default: return pick(atoms)
        }
    }

    /// Random loops: the same turns, whatever the bounds are.
    @Test func randomLoops() throws {
        var generator = SeededGenerator(seed: 31)
        let bounds = [
            "1", "0", "-1", "3", "n", "-n", "n * 2", "#t", "#t - 1", "2.5", "1.0", "-0.5",
            "math.maxinteger",
            "math.mininteger", "math.huge", "-math.huge", "f()", "none()", "'2'", "nil", "n // 2",
            "1e1", "i",
        ]
        let sources = (0..<400).map { _ in
            let list = (0..<Int.random(in: 2...3, using: &generator)).map { _ in
                bounds[Int.random(in: bounds.indices, using: &generator)]
            }
            return """
                local n, t, i = 4, { 1, 2, 3 }, 2
                local function f() return 2, 5 end local function none() end
                local turns = 0
                for i = \(list.joined(separator: ", ")) do
                  turns = turns + 1
                  if turns > 12 then break end
                  print(i, math.type(i), t[i], i == 2, i ~= n)
                  i = i + 1
                end
                print(turns, i)
                """
        }
        try expectSameBehaviour(sources)
    }
}

extension String {
    /// The text with a space in front where two brackets in a row would begin a long string.
    fileprivate var apartFromBracket: String { hasPrefix("[") ? " " + self : self }
}
