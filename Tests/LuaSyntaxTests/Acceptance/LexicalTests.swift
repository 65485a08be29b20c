import LuaSyntax
import Testing

/// Strings, numerals, comments and symbols: accepted and refused as by the stock compiler.
@Suite struct LexicalTests {
    @Test func numerals() throws {
        try expectVerdicts(
            accepted: [
                "0", "00", "3", "345", "0xff", "0xBEBADA", "0XA", "3.0", "3.1416", "314.16e-2",
                "0.31416E1", "34e1", "0x0.1E", "0xA23p-4", "0X1.921FB54442D18P+1", "3.", ".5",
                ".5e1",
                "5.e1", "1e+10", "1E-10", "0x.8", "0x8.", "0x8.p1", "0x.8P-2", "0e0", "0x0p0",
                "9223372036854775807", "9223372036854775808", "99999999999999999999999999",
                "0xffffffffffffffff", "0xffffffffffffffffffff", "0x1e+1", "1e400", "0x1p99999",
                "1 .. 2",
                "1.0 .. 2", "0xep1", "3e0", "0x5e", "007.50",
            ].map { "return " + $0 },
            refused: [
                .malformedNumber: [
                    "0x", "0xg", "3x", "3_", "1e", "1e+", "1e-", "1E", "0x1p", "0x1p+", "0x1pf",
                    "1..2",
                    "1.2.3", "1e1.5", "0x1.2.3", "0x.", "0x.p1", "0xp1", "1f", "0b1", "1e5e", "12a",
                    "0x1.8q", "1n", "0x1g", "5and", "1or 2", "3in", "08x", "1.5f", "0x1p2x",
                    "0x1p2.5",
                    "1e2f", "0x1e+1p1+p", "1..5", "1...2", "1ee1", "0x1pp1", "0xx1", "00x1",
                    "1_000",
                    "1.e", "0x1P-",
                ].map { "return " + $0 }
            ])
    }

    @Test func shortStrings() throws {
        try expectVerdicts(
            accepted: [
                #""""#, "''", #""'""#, #"'"'"#, #""\a\b\f\n\r\t\v\\\"\'""#, #""\0""#, #""\00""#,
                #""\000""#, #""\255""#, #""\2555""#, #""\10x""#, #""\x00\xFF\xaB""#, #""\u{0}""#,
                #""\u{7FFFFFFF}""#, #""\u{10FFFF}\u{D800}""#, #""\u{0000000041}""#, "\"a\\\nb\"",
                "\"a\\\r\nb\"", "\"a\\\n\rb\"", "\"\\z   \n\n  \t x\"", #""\z""#, "\"\0\"",
                "\"中文\"",
                "\"\u{7F}\t\u{B}\"", #""\z\n""#, #""\u{7fffffff}""#,
            ].map { "return " + $0 },
            refused: [
                .unfinishedString: [
                    "\"", "'", "\"abc", "'abc\"", "\"abc\n\"", "\"abc\r\"", "\"\\\"", "'\\",
                    "\"a\\\n",
                    "\"\\z", "\"\\z  \n", "\"a\\z\n\n'", "'\\\r\n",
                ].map { "return " + $0 },
                .invalidEscape: [
                    #""\q""#, #""\256""#, #""\300""#, #""\999""#, #""\x""#, #""\x1""#, #""\xg1""#,
                    #""\x1g""#, #""\u""#, #""\u{""#, #""\u{}""#, #""\u{g}""#, #""\u{11""#,
                    #""\u{11g}""#,
                    #""\u{80000000}""#, #""\u{FFFFFFFFFF}""#, #""\u11""#, #""\ ""#, #""\A""#,
                    #""\中""#,
                    #""\-""#, #""\X41""#, #""\U{41}""#, #""\u {41}""#, #""\u{ 41}""#, "\"\\\0\"",
                    #"'\x"#,
                    #"'\u{"#, #"'\8888"#, #""\e""#, #""\/""#,
                ].map { "return " + $0 },
            ])
    }

    @Test func longBrackets() throws {
        try expectVerdicts(
            accepted: [
                "return [[]]", "return [==[]==]", "return [[\n]]", "return [[\r\n\n]]",
                "return [[a]b]]",
                "return [=[a]]b]=]", "return [=[]==]]=]", "return [==[ ]=] ]==]", "return [[ [[ ]]",
                "return [[\\]]", "return [[\0]]", "return #[[a]]", "f[[a]]", "f[=[a]=]",
                "t[ [[a]] ] = 1",
                "return [===[\n]==]\n]===]", "return [=[]]=]", "return [[]]..[[]]", "t[ [=[]=] ]=1",
            ],
            refused: [
                .unfinishedString: [
                    "return [[", "return [[a]", "return [=[a]]", "return [==[a]=]", "return [=[]=",
                    "return [[\n\n", "return [==[ ]==", "t[[a]=1",
                ],
                .unexpected: [
                    "return [=", "return [=a", "return [==", "return [=a[", "return []",
                    "return [ []",
                    "t[[a]]=1", "return [[a]]]", "t[=[a]=]=1", "return [",
                ],
            ])
    }

    @Test func comments() throws {
        try expectVerdicts(
            accepted: [
                "", " ", "--", "--\n", "-- a", "--[[]]", "--[[ a\n]]", "--[==[ ]] ]==]", "--[",
                "--[=",
                "--[=a", "--[ [ ]]", "--[==\nreturn", "return --[[x]] 1", "--[[a]]return 1",
                "---[[\n",
                "--[=[\n]]\n]=]", "-- \0\u{1} \n", "--\r\nreturn", "--\rreturn 1", "a=1--",
                "\u{C}\u{B}\t\r",
                "--[]]", "--[[]]--[[]]", "a=1--[[\n]]b=2", "--[=]\n",
            ],
            refused: [
                .unfinishedComment: [
                    "--[[", "--[==[ ]=]", "a=1 --[[ ]", "--[[\n\n", "--[=[]]", "--[[]",
                ],
                .unexpected: [
                    "--[[]] ]]", "--\n]]", "- -", "--[=[]=]]", "#!/usr/bin/lua\nreturn 1", "#",
                ],
            ])
    }

    @Test func symbolsAndNames() throws {
        try expectVerdicts(
            accepted: [
                "a=1", "_=1", "_a1=2", "A_9=3", "andy=1", "ends=1", "a=b//c", "a=b~c", "a=~b",
                "a=b~=c",
                "a=b<<c>>d", "a=b&c|d", "a=b<=c", "a=b>=c", "a=b==c", "::a::", "a=b%c^d",
                "a=b<c", "a=- -b", "a=not not b", "a=#b", ";", ";;;", "a=1;b=2;", "goto1=1",
                "a=-b^-c",
            ],
            refused: [
                .unexpected: [
                    "a=b...c", "a=!b", "a=b!=c", "a=b&&c", "a=b||c", "a+=1", "a=@b", "a=$b",
                    "a=b?c", "`a`",
                    "a=1\\", "\u{1}", "\u{1B}Lua", "名=1", "a=，", "a=“b”", "\u{FEFF}a=1",
                    "a\u{A0}=1",
                    "a=b===c", "a=b<>c", "a=b=<c", "a==1", "and=1", "end=1", "goto=1", "a=b~~",
                    "a ::b::: c",
                    "a.=1", "a..b", "a=..", "a==", "a=1,,2", "\0", "a=\0", "é=1", "a=b、c",
                ],
                .unclosed: ["a=(1"],
            ])
    }

    @Test func bytesThatAreNoText() throws {
        var sources: [[UInt8]] = []
        for byte in UInt8.min...UInt8.max {
            sources += [
                [byte], Array("return '".utf8) + [byte, UInt8(ascii: "'")],
                Array("return '\\".utf8) + [byte, UInt8(ascii: "'")],
                Array("--".utf8) + [byte, UInt8(ascii: "x")],
                Array("a".utf8) + [byte] + Array("b=1".utf8),
                Array("return 1".utf8) + [byte],
                Array("return [[".utf8) + [byte] + Array("]]".utf8),
                Array("return 0x".utf8) + [byte], Array("return 1e".utf8) + [byte],
            ]
        }
        try expectAgreement(sources)
    }
}
