import LuaSyntax
import Testing

/// Labels, jumps and loops: accepted and refused as by the stock compiler.
@Suite struct GotoTests {
    @Test func labelsThatCanBeReached() throws {
        try expectVerdicts(
            accepted: [
                "goto a; ::a::", "::a:: goto a", "do goto a end ::a::", "::a:: do goto a end",
                "while x do goto a end ::a::",
                "for i = 1, 2 do goto continue; f() ::continue:: end",
                "for i = 1, 2 do local x = i; goto continue; local y ::continue:: end",
                "repeat goto a; f() ::a:: until x", "goto a; local b ::a::",
                "goto a; local b; ::a:: ;;",
                "goto a; local b; ::a:: ; ::c:: ;", "goto a; local b ::c:: ::a:: ::d::",
                "do goto a; local b ::a:: end", "function f() goto a; local b ::a:: end",
                "if x then goto a; local b ::a:: else goto a; local c ::a:: end",
                "goto a; do local b end ::a:: f()", "local b; goto a; ::a:: f()",
                "do ::a:: end do ::a:: end",
                "do ::a:: end ::a::", "::a:: function f() ::a:: end",
                "function f() ::a:: end ::a::",
                "do goto a end local b ::a::", "do do goto a end end ::a:: local b f()",
                "local x ::a:: x = 1; goto a", "::a:: local x; goto a",
                "do local x; ::a:: goto a end",
                "while x do ::a:: break end", "goto a; goto a; ::a::", "goto a goto b ::b:: ::a::",
                "repeat local x; goto a; ::a:: until x", "::a:: while x do goto a end",
                "::a:: repeat local b; goto a until b",
                "for i=1,2 do for j=1,2 do goto c end ::c:: end",
                "do goto a; local x <const> = 1 ::a:: end", "goto goto_ ::goto_::", "::_:: goto _",
                "repeat ::a:: ::b:: goto a until x", "repeat do goto a end ::a:: until x",
                "if x then ::a:: elseif y then ::a:: else ::a:: end",
                "goto a; ::a:: local x; ::b:: goto b",
                "do goto l1 end; local a = 23; ::l1::;", "::l1:: ::l2:: goto l1",
                "do ::a:: end goto b ::b::",
            ],
            refused: [
                .goto: [
                    "goto a", "do ::a:: end goto a", "goto a; do ::a:: end",
                    "goto a; local b; ::a:: f()",
                    "goto a; local b; ::a:: local c", "do goto a end; local b; ::a:: f()",
                    "repeat goto a; local b; ::a:: until b",
                    "repeat goto a; local b; ::a:: ; until x",
                    "repeat if x then goto cont end; local xuxu = 10; ::cont:: until xuxu < x",
                    "goto a; function f() ::a:: end", "::a:: function f() goto a end",
                    "function f() goto a end ::a::", "if x then goto a else ::a:: end",
                    "while x do ::a:: end goto a", "for i = 1, 2 do goto a end",
                    "goto a; local function f() end ::a:: f()",
                    "goto a; local b <const> = 1; ::a:: f()", "do goto a; local b; ::a:: f() end",
                    "goto a; ::b:: local c; ::a:: ; f()", "do goto a end do ::a:: end",
                    "goto Break",
                    "goto a ::A::", "local x; do local y; goto a end local z; ::a:: f()",
                    "goto l1; do ::l1:: end", "goto l1; local aa ::l1:: ::l2:: print(3)",
                    "return function() goto a end", "goto a; local x ::a:: return",
                    "goto a; local x; ::a:: do end",
                    "goto a; local x; ::a:: goto a", "do goto a; local x; ::a:: ::b:: return end",
                    "while x do goto a; local b; ::a:: break end",
                    "goto a; local x; ::a:: ::b:: ; local y",
                ],
                .duplicateLabel: [
                    "::a:: ::a::", "::a:: f() ::a::", "::a:: do ::a:: end", "do ::a:: ; ::a:: end",
                    "::a:: while x do ::a:: end", "::a:: if x then ::a:: end", "::a:: ::b:: ::a::",
                    "::a:: goto a; ::a::", "do ::a:: do do ::a:: end end end",
                    "goto a; ::a:: f() ::a::",
                    "function f() ::a:: f() ::a:: end", "::a:: repeat ::a:: until x",
                    "::a:: for i = 1, 2 do ::a:: end", "repeat ::a:: f() ::a:: until x",
                ],
            ])
    }

    @Test func loops() throws {
        try expectVerdicts(
            accepted: [
                "while x do break end", "while x do do break end end", "repeat break until x",
                "for i = 1, 2 do break end", "for k in f do break end",
                "while x do if y then break end end",
                "while x do break; f() end", "while x do break f() end",
                "repeat if x then break else break end until y",
                "while x do local a <close> = nil; break end",
                "for i=1,2 do if x then break; ; end end",
                "while x do if y then break elseif z then break end end",
                "for i=1,2 do break break end",
                "while x do function f() while y do break end end break end",
            ],
            refused: [
                .breakOutsideLoop: [
                    "break", "do break end", "if x then break end", "function f() break end",
                    "while x do function f() break end end", "while x do end break",
                    "repeat until x break",
                    "for i = 1, 2 do local f = function() break end end",
                    "if x then break; f() end",
                    "if x then else break end", "::a:: break", "return function() break end",
                    "break; f()",
                    "while (function() break end)() do end",
                    "for i = 1, (function() break end)() do end",
                    "if x then break elseif y then end",
                ]
            ])
    }

    /// Every arrangement of a few statements in three blocks.
    @Test func everyArrangement() throws {
        let pieces = [
            "goto a", "::a::", "local x", "f()", ";", "do", "end", "repeat", "until x", "break",
            "while y do",
        ]
        var sources: [[UInt8]] = []
        func extend(_ prefix: [String], _ length: Int) {
            sources.append(Array(prefix.joined(separator: " ").utf8))
            guard length > 0 else { return }
            for piece in pieces { extend(prefix + [piece], length - 1) }
        }
        extend([], 3)
        for open in ["do ", "repeat ", "while y do ", "do goto a end "] {
            let close = open == "repeat " ? " until x" : open.hasSuffix("do ") ? " end" : ""
            for first in pieces.prefix(5) {
                for second in pieces.prefix(5) {
                    for third in pieces.prefix(5) {
                        for fourth in ["::a::", "", "f()"] {
                            let body = [first, second, third].joined(separator: " ")
                            sources.append(Array((open + body + close + " " + fourth).utf8))
                        }
                    }
                }
            }
        }
        try expectAgreement(sources)
    }
}
