import Testing

/// Numbers and days as keys, as operands of bits, as arguments: equal values are one value.
@Suite struct ExactValuesTests {
    @Test(arguments: [
        (
            "local t = {} t[1.0/3] = 'x' return rawget(t, 2.0/6), t[2.0/6], rawget(t, 0.5)",
            "x x nil"
        ),
        // Whoever had the metatable of numbers could change what a sum comes to.
        (
            "local d = township.date('2020-03-01') return getmetatable(1.5), getmetatable(1.0/3), getmetatable(d)",
            "false false false"
        ),
        (
            "local t = {} rawset(t, 0.5, 'x') rawset(t, 2.0, 'y') return t[0.5], t[2], t[1/2]",
            "x y x"
        ),
        ("local t = {} t[1/3] = 'x' return t[1/3], t[1.0/3]", "x nil"),
        (
            "return rawequal(1.0/3, 2.0/6), rawequal(3.0, 3), rawequal(2.5, '2.5')",
            "true true false"
        ),
        (
            "local d = township.date local t = {[d('2020-03-01')] = 'x'} return t[d('2020-02-29') + 1], t[d('2020-03-02')]",
            "x nil"
        ),
        (
            "local d = township.date return rawequal(d('2020-03-01'), d('2020-03-01')), township.equal(d('2020-03-01'), d('2020-03-02'))",
            "true false"
        ),
        (
            "local t = {} return township.equal(t, t), township.equal(t, {}), township.equal(1, 1.0)",
            "true false true"
        ),
        ("return 6.0 & 3, 6 | 1.0, 6.0 ~ 3.0, ~0.0, 1.0 << 4, 256.0 >> 4.0", "2 7 5 -1 16 16"),
        ("return math.fmod(-7.5, 2), math.fmod(7, 3), math.modf(-1.75)", "-1.5 1 -1 -0.75"),
        ("return tostring(setmetatable({}, {__tostring = function() return 1.5 end}))", "1.5"),
        (
            "return 1/3, 2^53, 10/2, 1.5 .. ' ' .. 1/3",
            "0.33333333333333 9.007199254741e+15 5.0 1.5 0.33333333333333"
        ),
    ])
    func mean(_ source: String, _ answer: String) {
        #expect(script(source) == answer, "\(source)")
    }

    @Test(arguments: [
        "return 1.5 & 1", "return township.date('2020-03-01') | 1", "return 1.0 & 'a'",
    ])
    func bitsAreOfWholeNumbers(_ source: String) {
        #expect(script(source) == "t.lua:1: script.failed", "\(source)")
    }
}
