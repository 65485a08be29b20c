import LuaSyntax
import Testing

/// Where sources are watched, letter by letter.
@Suite struct ProbeTests {
    private static let hooks = DialectHooks(
        constants: "_k", equal: "_eq", key: "_key", range: "_range", reach: "_r", test: "_t",
        reservedPrefix: "_")

    private func probed(_ source: String) throws -> String {
        let chunk = try Parser.parse(Array(source.utf8))
        return try DialectRewriter(hooks: ProbeTests.hooks).rewrite(
            chunk, probes: ProbePlan(chunk)
        ).text
    }

    @Test(arguments: [
        ("a=1", "_r(1);a=1"),
        (
            "if a then b() elseif c then d() else e() end",
            "_r(1);if _t(2,a) then _r(3);b() elseif _t(4,c) then _r(5);d() else _r(6);e() end"
        ),
        ("if a and not(b or c) then end", "_r(1);if _t(2,a) and not(_t(3,b) or _t(4,c)) then end"),
        ("if a<b and c then end", "_r(1);if _t(2,a<b) and _t(3,c) then end"),
        (
            "if a==b and c~=1.5 then end",
            "_r(1);if _t(2,_eq(a,b)) and _t(3,not _eq(c,_k[1])) then end"
        ),
        ("while true do break end", "_r(1);while true do _r(2);break end"),
        ("while a do end", "_r(1);while _t(2,a) do end"),
        ("repeat a() until b", "_r(1);repeat _r(2);a() until _t(3,b)"),
        ("return a or{}", "_r(1);return _t(2,a) or{}"),
        ("return a and b or c", "_r(1);return _t(2,a) and b or c"),
        ("return a>0 and b>0 or c", "_r(1);return _t(2,a>0) and _t(3,b>0) or c"),
        ("return a and b and c", "_r(1);return _t(2,a) and _t(3,b) and c"),
        ("return a and b==c", "_r(1);return _t(2,a) and _t(3,_eq(b,c))"),
        ("return a==b", "_r(1);return _eq(a,b)"),
        ("x=f(a or b)[c and d]", "_r(1);x=f(_t(2,a) or b)[_key(_t(3,c) and d)]"),
        ("goto x ::x:: a()", "_r(1);goto x ::x:: _r(2);a()"),
        ("x=f\n;(g)()", "_r(1);x=f\n;_r(2);(g)()"),
        ("for i=1,n do f(i)end", "_r(1);for i in _range(1,n) do _r(2);f(i)end"),
        ("local function f() return end", "_r(1);local function f() _r(2);return end"),
    ])
    func places(source: String, expected: String) throws {
        #expect(try probed(source) == expected)
    }

    @Test func numbersGoOnFromOneSourceToTheNext() throws {
        let chunk = try Parser.parse(Array("a = b or c".utf8))
        let plan = ProbePlan(chunk, firstNumber: 7)
        #expect(plan.probes.map(\.kind) == [.statement, .condition])
        #expect(plan.probes.map { chunk.text($0.range.offsets) } == ["a = b or c", "b"])
        let text = try DialectRewriter().rewrite(chunk, probes: plan).text
        #expect(text == "__township_reach(7);a = __township_test(8,b) or c")
    }

    @Test func linesStayWhereTheyAre() throws {
        let source = "local a = 1 -- x\nif a -- y\n  == 1 and\n  b then\n  f(a) end\nreturn a or b"
        #expect(
            try probed(source).split(separator: "\n", omittingEmptySubsequences: false).count == 6)
    }
}
