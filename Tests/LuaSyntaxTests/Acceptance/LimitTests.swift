import LuaSyntax
import Testing

/// Where the limits of the stock compiler lie, on both sides of each.
@Suite struct LimitTests {
    private func names(_ prefix: String, _ range: ClosedRange<Int>) -> String {
        range.map { "\(prefix)\($0)" }.joined(separator: ",")
    }

    @Test func localVariables() throws {
        let loop = { (count: Int) in "local \(names("a", 1...count)) for i = 1, 2 do end" }
        let generic = { (count: Int) in "local \(names("a", 1...count)) for i in f do end" }
        try expectVerdicts(
            accepted: [
                "local " + names("a", 1...200), "function f(\(names("a", 1...200))) end",
                "function a:f(\(names("a", 1...199))) end", loop(196), generic(195),
                "local \(names("a", 1...199)) do local b end do local c end",
                "local \(names("a", 1...200)) function f(\(names("b", 1...200))) end",
                "local \(names("a", 1...199)) local function f() end",
            ],
            refused: [
                .tooManyLocals: [
                    "local " + names("a", 1...201), "function f(\(names("a", 1...201))) end",
                    "function a:f(\(names("a", 1...200))) end", loop(197), generic(196),
                    "local \(names("a", 1...199)) do local b, c end",
                    "local \(names("a", 1...200)) local function f() end",
                ]
            ])
    }

    /// Functions in functions, the innermost of which uses all variables of those around it.
    private func capturing(_ counts: [Int], uses extra: String, initial: String = "f()") -> String {
        var source = ""
        var uses: [String] = []
        for (level, count) in counts.enumerated() {
            let list = (1...count).map { "v\(level)_\($0)" }
            // Few names in a statement, so that no register is missing.
            for name in list { source += "local \(name) <const> = \(initial)\n" }
            source += "local function g\(level)()\n"
            uses += list
        }
        source += uses.map { "x = \($0)\n" }.joined() + extra
        return source + String(repeating: " end", count: counts.count)
    }

    @Test func upvalues() throws {
        // `x` needs _ENV, which is an upvalue as well.
        try expectVerdicts(
            accepted: [
                capturing([127, 127], uses: ""), capturing([180, 180], uses: "", initial: "1"),
                capturing([180, 180], uses: "", initial: "-(1 + 2) * 3"),
                capturing([180, 180], uses: "", initial: "'text'"),
            ],
            refused: [
                .tooManyUpvalues: [
                    capturing([128, 127], uses: ""), capturing([190, 190], uses: ""),
                    capturing([180, 180], uses: "", initial: "{}"),
                    capturing([180, 180], uses: "", initial: "'a' .. 'b'"),
                ]
            ])
    }

    @Test func tables() throws {
        let locals = String(repeating: "do local a end ", count: 32_767)
        // Labels in a row would nest.
        let labels = (1...32_768).map { "::a\($0)::f()" }
        let jumps = String(repeating: "goto a ", count: 32_767)
        try expectVerdicts(
            accepted: [
                locals, labels.dropLast().joined(), jumps + "::a::",
            ],
            refused: [
                .tooLarge: [
                    locals + "do local a end", labels.joined(), jumps + "goto a ::a::",
                    "while x do " + String(repeating: "break;", count: 32_768) + " end",
                ]
            ])
    }

    /// Ways to nest: what is repeated before and after a core.
    private static let nestings: [(name: String, open: String, core: String, close: String)] = [
        ("blocks", "do ", "", " end"), ("conditions", "if a then ", "", " end"),
        ("loops", "while a do ", "", " end"), ("repeats", "repeat ", "", " until a"),
        ("functions", "local function f() ", "", " end"), ("parentheses", "a=(", "1", ")"),
        ("methods", "function a.b:c() ", "", " end"), ("tables", "a={", "1", "}"),
        ("generic loops", "for i in f do ", "", " end"),
        ("else branches", "if a then else ", "", " end"),
        ("numeric loops", "for i=1,2 do ", "", " end"),
    ]

    @Test func nestedStatements() throws {
        var sources: [[UInt8]] = []
        for nesting in Self.nestings {
            for count in [40, 48, 49, 50, 51, 64, 65, 66, 97, 98, 99] + Array(190...200) {
                let isExpression = nesting.open.hasPrefix("a=")
                let opener = isExpression ? String(nesting.open.dropFirst(2)) : nesting.open
                sources.append(
                    Array(
                        ((isExpression ? "a=" : "") + String(repeating: opener, count: count)
                            + nesting.core + String(repeating: nesting.close, count: count)).utf8))
            }
        }
        try expectAgreement(sources)
    }

    @Test func nestedExpressions() throws {
        let shapes: [(String, String, String)] = [
            ("-", "1", ""), ("not ", "1", ""), ("f(", "1", ")"), ("a[", "1", "]"), ("a..", "1", ""),
            ("a^", "1", ""), ("{a=", "1", "}"), ("{[1]=", "1", "}"),
            ("function() return ", "1", " end"),
            ("a or (", "1", ")"), ("a+b*", "1", ""), ("- -", "1", ""), ("a:b(", "1", ")"),
            ("-(", "1", ")"),
            ("f{", "1", "}"), ("a==(", "1", ")"), ("a and b or -(", "1", ")"), ("(", "f()", ")"),
            ("a<b and ", "1", ""), ("{{", "1", "}}"), ("1+(2*", "1", ")"),
        ]
        var sources: [[UInt8]] = []
        for (open, core, close) in shapes {
            for count in [1, 48, 49, 50, 64, 65, 66, 97, 98, 99, 130, 131, 132] + Array(190...199) {
                sources.append(
                    Array(
                        ("return " + String(repeating: open, count: count) + core
                            + String(repeating: close, count: count)).utf8))
            }
        }
        try expectAgreement(sources)
    }

    @Test func rowsThatNest() throws {
        var sources: [[UInt8]] = []
        for count in 190...200 {
            for end in ["a=1", "a=(1)", "a=-1,1", "a=f()"] {
                sources.append(Array((String(repeating: "a,", count: count) + end).utf8))
            }
            sources.append(Array((1...count).map { "::a\($0)::" }.joined().utf8))
            sources.append(
                Array(("do " + (1...count).map { "::a\($0)::;" }.joined() + " end").utf8))
        }
        try expectAgreement(sources)
    }

    @Test func rowsThatDoNotNest() throws {
        for row in [
            "a=1" + String(repeating: "+a", count: 20_000),
            "a=b" + String(repeating: ".c", count: 20_000),
            "a=b" + String(repeating: "()", count: 20_000),
            "if a then " + String(repeating: "elseif a then ", count: 5_000) + "end",
            "a=b" + String(repeating: " and b or c", count: 5_000),
            String(repeating: ";", count: 20_000), String(repeating: "a=1 ", count: 20_000),
            "a={" + String(repeating: "1,", count: 20_000) + "}",
        ] {
            let chunk = try Parser.parse(Array(row.utf8))
            #expect(chunk.source.count == row.utf8.count)
            _ = try DialectRewriter().rewrite(chunk)
        }
    }

    @Test func hostCanLeaveLessRoom() throws {
        let source = Array("a=((((1))))".utf8)
        #expect(throws: Never.self) { try Parser.parse(source, limits: LuaLimits(nesting: 6)) }
        let error = #expect(throws: LuaSyntaxError.self) {
            try Parser.parse(source, limits: LuaLimits(nesting: 5))
        }
        #expect(error?.code == .tooDeep)
    }

    @Test func codesOfDepth() throws {
        try expectVerdicts(
            accepted: [],
            refused: [
                .tooDeep: [
                    "a=" + String(repeating: "(", count: 100_000),
                    String(repeating: "do ", count: 100_000),
                    "a=" + String(repeating: "{", count: 100_000),
                    "return " + String(repeating: " -", count: 10_000),
                    String(repeating: "function f() ", count: 10_000),
                    "a=" + String(repeating: "b^", count: 10_000),
                    "a=" + String(repeating: "f{", count: 10_000),
                ]
            ])
    }
}
