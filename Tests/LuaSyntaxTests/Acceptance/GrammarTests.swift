import LuaSyntax
import Testing

/// Statements and expressions: accepted and refused as by the stock compiler.
@Suite struct GrammarTests {
    @Test func expressions() throws {
        try expectVerdicts(
            accepted: [
                "nil", "true", "false", "...", "{}", "{1}", "{1,}", "{1;}", "{1;2,3}", "{a=1}",
                "{[1]=2}",
                "{a}", "{a=1,b;c}", "{[a]=b,[c]=d;}", "{f()}", "{...}", "{a.b}", "{a==b}", "{(a)}",
                "function() end", "function(a) end", "function(a,b) end", "function(...) end",
                "function(a,...) end", "(1)", "((1))", "(f())", "(...)", "a", "a.b", "a.b.c",
                "a[1]",
                "a[b[c]]", "a.b[c].d", "f()", "f(1)", "f(1,2)", "f'a'", "f\"a\"", "f[[a]]", "f{}",
                "f{1}",
                "f''''", "f{}{}", "f()()", "a.b()", "a:b()", "a:b'x'", "a:b{}", "a:b():c()",
                "a.b:c[[x]]",
                "('x'):rep(3)", "(function() end)()", "({})[1]", "({1}).a", "1+2", "1-2",
                "1*2/3//4%5",
                "2^3^4", "-2^2", "2^-2", "a..b..c", "a<b", "a<=b", "a>b", "a>=b", "a==b", "a~=b",
                "a and b or c", "not a == b", "#a+1", "~a", "a&b|c~d<<1>>2", "a==b==c", "a<b<c",
                "- - -a",
                "-#~not a", "a, b", "a, b, (c)", "f\n(1)", "a\n.b", "a\n[1]", "a\n:b()",
                "function() return end", "function() return 1; end", "function() return; end",
                "{function() end, function() end}", "{[1]=1,2,[3]=3}", "1 .. 2", "{-1}", "{not a}",
                "\"a\"..'b'", "a.b.c.d.e.f", "{[{}]={}}", "{{},{{}}}", "(a).b", "(a)[1]", "(a)()",
            ].map { "return " + $0 },
            refused: [
                .unexpected: [
                    "1 2", "a b", "a.", "a.1", "a.'b'", "a:", "a:b", "a:b.c", "a:b=1", "a:1()",
                    "a[]", "a[1",
                    "f(", "f(,)", "f(1,)", "()", "(,)", "1(", "'a'()", "'a':rep(1)", "{}()",
                    "{}.a", "nil.a", "nil()", "...()", "{,}", "{;}", "{1,,2}", "{a=}", "{[1]}",
                    "{[1]=}", "{[]=1}", "{a:b}", "+1", "*1", "1+", "1+*2",
                    "a and", "or a", "not", "#", "-", "a not b", "a = b", "function",
                    "function(a,) end", "function(,) end", "function(1) end",
                    "function(... ,a) end",
                    "function(a b) end", "function a() end", "function(a.b) end",
                    "function(a=1) end", "end",
                    "then", "a == ", "== a", "a ~ ", "a..", "..a", "a,", ",a", "local",
                    "if", "a;b;", "f() = 1", "{a==}", "f{", "function(self,) end",
                    "a::b", "a:b::c", "...a", "...,", "function(...,...) end",
                ].map { "return " + $0 },
                .unclosed: [
                    "f(1 2", "{1=2}", "{'a'=1}", "{a.b=1}", "function()", "(a,b)", "(a;b)",
                    "{a=1 b=2}", "{[1]=2", "f(a=1)",
                ].map { "return " + $0 },
                .malformedNumber: ["return 1.a"],
            ])
    }

    @Test func simpleStatements() throws {
        try expectVerdicts(
            accepted: [
                "f()", "f'x'", "a.b()", "a:b()", "a.b.c:d(1)", "f()()", "f(){}", "(f)()",
                "(f or g)()",
                "(a).b = 1", "a = 1", "a, b = 1", "a, b = 1, 2", "a.b = 1", "a[1] = 2",
                "a.b, c[d] = 1, 2, 3",
                "f().x = 1", "f()[1] = 2", "a:b().c = 1", "('x').y = 1", "({}).a = 1", "do end",
                "do do end end", "do a = 1 end", "return", "return;", "return 1", "return 1;",
                "do return end",
                "do return end a = 1", "if a then end", "if a then b() end", "if a then else end",
                "if a then elseif b then end", "if a then elseif b then else end",
                "if a then return end", "if a then return else return end", "while a do end",
                "while a do break end", "repeat until a", "repeat local a until a",
                "for i = 1, 2 do end", "for i = 1, 2, 3 do end", "for k in f do end",
                "for k, v in f() do end",
                "for a, b, c in d, e, f do end", "for a in b, c, d, e, f do end",
                "function f() end",
                "function a.b() end", "function a.b.c() end", "function a:b() end",
                "function a.b:c() end",
                "local function f() end", "local a", "local a, b", "local a = 1",
                "local a, b = 1, 2",
                "local a = a", "local a <const> = 1", "local a <close> = nil",
                "local a <const>, b = 1",
                "local a<const>, b<close> = 1, nil", "; ; a = 1 ; ;", "a = 1 b = 2", "f() g()",
                "f();(g)()",
                "local a = f\n(g)()", "a = b;\n(c).d = 1", "return f()", "::a::", "goto a ::a::",
                "while true do if a then break end b() end", "if a then break_ = 1 end",
                "for i=1,2 do for j=1,2 do break end break end", "do ; end", "if a then ; end",
                "function f(...) local a, b = ... end",
                "return (function(...) return ... end)(...)",
                "local a <const>", "local a <close>", "local a < const > = 1",
                "repeat break until true",
                "if a then return; end", "repeat return until a",
            ],
            refused: [
                .unexpected: [
                    "a", "a.b", "a[1]", "a:b", "(a)", "(f())", "1", "'x'", "'x'()", "{}", "nil",
                    "...", "a b",
                    "a = ", "a, = 1", "a b = 1", "a, b", "(a) = 1", "(a), b = 1", "a, (b) = 1",
                    "f() = 1",
                    "a, f() = 1", "f(), a = 1", "a:b() = 1", "a.b: = 1", "1 = a", "nil = 1",
                    "a = 1,",
                    "return 1,", "return return", "return; a = 1", "return a = 1", "return;;",
                    "return 1 f()",
                    "do end end", "end", "until a", "else", "elseif", "then", "if", "if a",
                    "if then end",
                    "if a end", "if a do end",
                    "if a then elseif end", "if a then elseif b end",
                    "while do end", "while a", "while a end",
                    "repeat until", "for", "for do end", "for i do end", "for i = 1 do end",
                    "for i = 1, do end", "for i = 1, 2, 3, 4 do end", "for i = do end",
                    "for 1 = 1, 2 do end",
                    "for i, j = 1, 2 do end", "for i = 1, 2", "for i in do end",
                    "for in a do end", "for i, in a do end", "for a.b = 1, 2 do end", "for i in a",
                    "for a.b in c do end", "for ... in a do end", "function", "function f",
                    "function f(",
                    "function () end", "function a.b:c.d() end", "function a:b:c() end",
                    "function a[1]() end", "function a.() end", "function a: () end",
                    "function f(a,) end",
                    "function 1() end", "function f().x() end", "local", "local 1", "local a.b",
                    "local a.b = 1",
                    "local a[1] = 1", "local a,", "local a = ", "local a = 1,", "local function",
                    "local a:b",
                    "local function a.b() end", "local function a:b() end", "local function() end",
                    "local ...",
                    "local a <", "local a <const", "local a <>", "local a <1>", "local <const> a",
                    "local = 1",
                    "local a <const> <close>", "local a < 'const' >", "a <const> = 1", "::", "::a",
                    "::a:",
                    "::1::", "::a.b::", ":: ::", "goto", "goto 1", "goto a.b ::a::", "goto 'a'",
                    "goto end",
                    "for i <const> = 1, 2 do end", "function f(a <const>) end", "local local a",
                    "break_",
                    "x = function f() end", "f() = g()", "a.b:c", "return end", "a = 1 = 2",
                    "a.b.c", "f.x:y",
                ],
                .unclosed: [
                    "do", "if a then", "if a then else", "if a then else else end",
                    "if a then else elseif b then end", "while a do", "repeat", "repeat a()",
                    "repeat end", "for i = 1, 2 do", "function f()",
                ],
            ])
    }

    @Test func variableArguments() throws {
        try expectVerdicts(
            accepted: [
                "return ...", "local a = ...", "f(...)", "return {...}",
                "function f(...) return ... end",
                "function f(a, ...) g(...) end", "local function f(...) return (...) end",
                "return function(...) return function(...) return ... end end", "if ... then end",
                "for i = ..., ... do end", "return ... == ...", "do return ... end", "a[...] = ...",
            ],
            refused: [
                .vararg: [
                    "function f() return ... end", "local function f(a) return ... end",
                    "return function() g(...) end",
                    "function f(...) return function() return ... end end",
                    "function a:b() local c = {...} end", "function f() if ... then end end",
                    "f = function(arg) return (...) end", "function f() return #... end",
                ]
            ])
    }

    @Test func attributesAndConstants() throws {
        try expectVerdicts(
            accepted: [
                "local a <const> = 1; return a", "local a <const> = 1; local a = 2; a = 3",
                "local a <const> = {}; a.b = 1", "local a <const> = {}; function a.b() end",
                "local a <const> = {}; function a:b() end", "do local a <const> = 1 end a = 2",
                "local a <const>, b = 1, 2; b = 3", "local a <close> = nil; return a",
                "local a <close> = nil local b <close> = nil", "local const = 1; const = 2",
                "local a <const> = 1; local function f(a) a = 2 end", "local const <const> = 1",
                "local a <const> = 1; for a = 1, 2 do a = 3 end",
                "local a <const> = 1; t = {a = 2}",
                "local a <const> = a", "local a <const> = function() a = 1 end",
            ],
            refused: [
                .attribute: [
                    "local a <foo> = 1", "local a <Const> = 1", "local a <constant> = 1",
                    "local a <closed>",
                    "local a <close>, b <close> = 1, 2", "local a <close>, b, c <close>",
                    "local a <const>, b <close>, c <close> = 1", "local a, b <x>",
                    "local a <CLOSE> = nil",
                ],
                .constantAssignment: [
                    "local a <const> = 1; a = 2", "local a <const> = 1; a, b = 2",
                    "local a <const>; b, a = 2",
                    "local a <close> = nil; a = 2", "local a <const> = 1; function a() end",
                    "local a <const> = 1; function f() a = 2 end", "local a <const> = {}; a = {}",
                    "local a <const> = f(); return function() return function() a = 1 end end",
                    "local a <close> = f(); function b() a = 1 end",
                    "local a <const> = 1; do a = 2 end",
                    "local a, b <const> = 1, 2; b = 3", "local a <const> = 1; a.b, a = 1, 2",
                    "local _ENV <const> = {}; _ENV = {}",
                    "local a <const> = 'x'; function g() function a() end end",
                    "local x <const> = 1; x = nil",
                    "local a <const> = 1; while true do a = a + 1 end",
                ],
            ])
    }
}
