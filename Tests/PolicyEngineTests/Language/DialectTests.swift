import Testing

/// Exact numbers go wherever a number goes.
@Suite struct DialectTests {
    @Test(arguments: [
        ("return require('township').exact(1)/3*3", "1"), ("return 4.35 * 100 // 1", "435"),
        (
            "return 0.1 + 0.2 == 0.3, 1/4 == 0.25, 1.0 == 1, 1.5 ~= 1.5, '1' == 1.0, nil == 1.5",
            "true true true false false false"
        ),
        ("local t = {10, 20, 30} return t[2.0], t[1.5 + 1.5]", "20 30"),
        ("local t = {[1.0] = 'a', [0.5] = 'b'} return t[1], t[0.5]", "a b"),
        ("local s = '' for i = 1.0, 3.0 do s = s .. i end return s", "123"),
        ("local s = '' for x = 0.5, 2, 0.5 do s = s .. x .. ' ' end return s", "0.5 1 1.5 2 "),
        ("local n = 0 for i = 3, 1.0, -1.0 do n = n + i end return n", "6"),
        ("local n = 0 for i = math.maxinteger - 1, math.maxinteger do n = n + 1 end return n", "2"),
        (
            "return string.format('%d %f %s %.2f|%6.1f|', 3.0, 2.675, 1.5, 2.675, 1.25)",
            "3 2.675000 1.5 2.68|   1.3|"
        ),
        (
            "return math.floor(2.7), math.ceil(2.1), math.abs(-1.5), math.max(1, 2.5), math.min(0.5, 1), math.tointeger(3.0)",
            "2 3 1.5 2.5 0.5 3"
        ),
        ("return ('x'):rep(3.0), ('hello'):sub(2.0, 3.0), (select(2.0, 'a', 'b'))", "xxx el b"),
        ("return tonumber('4.35') * 100, tonumber('0x10'), tonumber('abc')", "435 16 nil"),
        ("return 2.0^10, 2.0^-1, 7.0 // 2, -7.0 % 3, -(1.5)", "1024 0.5 3 2 -1.5"),
        ("return 1.0 / 3, 1.50, 1e3, 0x1p-2", "1/3 1.5 1000 0.25"),
        ("return #tostring(2.0^1000)", "302"), ("return '' .. 1.5 .. 2", "1.52"),
        ("return load('return 1.5 * 2')()", "3"),
        ("return math.type(1.5), math.type(1)", "exact integer"),
        (
            "return (2.345):round(), (2.345):round('jiao'), (2.35):round(0.1, 'down'), (0.0):is_zero()",
            "2.35 2.3 2.3 true"
        ),
        (
            "return (-0.005):round(), (-0.019):round('fen', 'down'), (-0.011):round('fen', 'up'), (1250.0):round(100.0, 'half-even')",
            "-0.01 -0.01 -0.02 1200"
        ),
        ("return (1234567.895):format()", "1,234,567.90"), ("return type(1.5)", "number"),
    ])
    func means(_ source: String, _ answer: String) {
        #expect(script(source) == answer, "\(source)")
    }

    @Test(arguments: [
        ("\nreturn 1/3 * 1.5", "t.lua:2: number.not_short_decimal"),
        ("return 1.5 * math.huge", "t.lua:1: number.not_finite"),
        ("return '5' + 1", "t.lua:1: script.failed"),
        ("return 1.5 < 'a'", "t.lua:1: function.argument"),
        ("return 2.0 ^ 100000", "t.lua:1: number.too_large"),
        ("return 1.5 / 0", "t.lua:1: number.division_by_zero"),
        ("return require('township').mni(1)", "t.lua:1: formula.unknown_name"),
        ("return ('x'):rep(1.5)", "t.lua:1: script.failed"), ("x = ", "t.lua:1: syntax.unexpected"),
        ("require('township').error('a.b', '不行')", "t.lua:1: a.b"),
    ])
    func refuses(_ source: String, _ answer: String) {
        #expect(script(source) == answer, "\(source)")
    }

    @Test(arguments: [
        (
            "return T.min(3, 1.5, 2), T.max(3, 1.5), T.clamp(5, 1, 3), T.sum({1, 2.5}), T.sum({})",
            "1.5 3 3 3.5 0"
        ),
        ("local s = T.split(100.00, {1, 1, 1}) return s[1], s[2], s[3]", "33.34 33.33 33.33"),
        ("return T.rate(36000, S), T.rate(36000.01, S), T.rate(0, S, 'quick')", "0.03 0.1 0"),
        ("return T.marginal(40000, S), T.marginal(-5, S)", "1480 0"),
        (
            "return T.floor(2.5), T.ceil(2.5), T.floor(-2.5), T.round(2.5, 'yuan', 'half-even')",
            "2 3 -3 2"
        ),
        (
            "return T.date('2020-02-29') + 1, T.add_months(T.date('2020-01-31'), 1), T.date('2020-03-01') - T.date('2020-02-01')",
            "2020-03-01 2020-02-29 29"
        ),
        (
            "return T.full_years(T.date('2000-02-29'), T.date('2001-02-28')), T.months_between(T.date('2020-01-31'), T.date('2020-02-29'))",
            "1 1"
        ),
        (
            "local a = {{start = T.date('2010-01-01'), finish = T.date('2010-12-31')}, {start = T.date('2010-06-01')}} return T.service_months(a, T.date('2011-12-31')), T.continuous_since(a, T.date('2011-05-05'))",
            "24 2010-01-01"
        ),
        (
            "return T.equal(1, 1.0), T.equal('a', 'a'), T.equal(T.date('2020-01-01'), T.date('2020-01-01')), T.exact('4.35')",
            "true true true 4.35"
        ),
    ])
    func functionsOfTownship(_ source: String, _ answer: String) {
        let prelude =
            "local T = require 'township' local S = {{upto = 36000, rate = 0.03, quick = 0}, {rate = 0.1, quick = 2520}} "
        #expect(script(prelude + source) == answer, "\(source)")
    }
}
