import LuaSyntax
import Testing

/// The shape of trees and the places in them.
@Suite struct TreeTests {
    private func parse(_ source: String) throws -> Chunk {
        try Parser.parse(Array(source.utf8))
    }

    /// An expression with all grouping written out.
    private func grouped(_ expression: Expression, in chunk: Chunk) -> String {
        switch expression.kind {
        case .unary(let unaryOperator, let operand):
            "(\(unaryOperator) \(grouped(operand, in: chunk)))"
        case .binary(let first, let operations):
            operations.reduce(grouped(first, in: chunk)) {
                let sign = chunk.text($1.range.offsets)
                return "(\($0) \(sign) \(grouped($1.operand, in: chunk)))"
            }
        case .parenthesized(let inner): "[\(grouped(inner, in: chunk))]"
        default: chunk.text(expression.range.offsets)
        }
    }

    private func returned(_ source: String) throws -> (Chunk, [Expression]) {
        let chunk = try parse(source)
        guard case .returning(let values) = chunk.main.block.statements.last?.kind else {
            Issue.record("no return in \(source)")
            return (chunk, [])
        }
        return (chunk, values)
    }

    @Test(arguments: [
        ("a + b + c", "((a + b) + c)"), ("a + b * c - d", "((a + (b * c)) - d)"),
        ("a .. b .. c", "(a .. (b .. c))"), ("a ^ b ^ c", "(a ^ (b ^ c))"),
        ("-a ^ b", "(negate (a ^ b))"),
        ("a ^ -b", "(a ^ (negate b))"), ("not a == b", "((not a) == b)"),
        ("a == b == c", "((a == b) == c)"),
        ("a or b and c", "(a or (b and c))"), ("a and b or c", "((a and b) or c)"),
        ("a < b and c > d", "((a < b) and (c > d))"), ("(a + b) * c", "([(a + b)] * c)"),
        (
            "a | b ~ c & d << e .. f + g * -h ^ i",
            "(a | (b ~ (c & (d << (e .. (f + (g * (negate (h ^ i)))))))))"
        ),
        ("#a == 0 or b", "(((length a) == 0) or b)"),
        ("a * b / c // d % e", "((((a * b) / c) // d) % e)"),
        ("1 - -1", "(1 - (negate 1))"), ("~a ~ b", "((bitNot a) ~ b)"),
        ("a.b[c] + d:e(f)", "(a.b[c] + d:e(f))"),
        ("a ~= b == c", "((a ~= b) == c)"), ("2^-3*4", "((2 ^ (negate 3)) * 4)"),
    ])
    func precedence(source: String, expected: String) throws {
        let (chunk, values) = try returned("return " + source)
        #expect(values.map { grouped($0, in: chunk) } == [expected])
    }

    @Test(arguments: [
        ("'a\\tb'", "a\tb"), ("\"\\x41\\65\\u{42}\"", "AAB"), ("[[\nx\r\ny]]", "x\ny"),
        ("'a\\\r\nb'", "a\nb"), ("'a\\z  \n  b'", "ab"), ("[==[]]]==]", "]]"), ("'\\u{20AC}'", "€"),
        ("'\\u{1F600}'", "😀"), ("'\\\\\\'\\\"'", "\\'\""), ("[[\\n]]", "\\n"),
    ])
    func strings(source: String, expected: String) throws {
        let (_, values) = try returned("return " + source)
        guard case .string(let bytes) = values.first?.kind else {
            Issue.record("no string: \(source)")
            return
        }
        #expect(bytes == Array(expected.utf8))
    }

    @Test func longestUnicodeEscapes() throws {
        for (source, expected) in [
            ("'\\u{7FF}'", [0xDF, 0xBF]), ("'\\u{FFFF}'", [0xEF, 0xBF, 0xBF]),
            ("'\\u{200000}'", [0xF8, 0x88, 0x80, 0x80, 0x80]),
            ("'\\u{7FFFFFFF}'", [0xFD, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF]),
        ] as [(String, [UInt8])] {
            let (_, values) = try returned("return " + source)
            guard case .string(let bytes) = values.first?.kind else {
                Issue.record("no string: \(source)")
                continue
            }
            #expect(bytes == expected, "\(source)")
        }
    }

    @Test func numerals() {
        let integers: [(String, Int64)] = [
            ("0", 0), ("9223372036854775807", .max), ("0xff", 255), ("0xffffffffffffffff", -1),
            ("0x1ffffffffffffffff", -1), ("0x8000000000000000", .min), ("007", 7), ("0XaB", 171),
        ]
        for (text, value) in integers {
            #expect(Numeral(text)?.value == .integer(value), "\(text)")
        }
        for text in [
            "1.0", "1e1", ".5", "5.", "0x.8p1", "0x1p4", "9223372036854775808", "0x1.", "1E+2",
        ] {
            #expect(Numeral(text)?.value == .float, "\(text)")
        }
        for text in [
            "", ".", "e1", "0x", "0x.", "1e", "1..2", "-1", "+1", " 1", "1 ", "1f", "٣", "0xp1",
        ] {
            #expect(Numeral(text) == nil, "\(text)")
        }
    }

    @Test func placesCountLinesAsTheCompilerDoes() throws {
        let chunk = try parse("a=1\r\nb=[[x\n\ry]] c=2\n\n  d=3\r--[[\n]] e=4")
        let places = chunk.main.block.statements.map { "\($0.range.start)" }
        #expect(places == ["1:1", "2:1", "3:5", "5:3", "7:4"])
        #expect(chunk.main.block.statements.last?.range.end.offset == chunk.source.count)
        #expect(chunk.main.lastLine == 7)
        #expect(
            chunk.startOfLine(5).offset
                == chunk.source.firstIndex(of: UInt8(ascii: "d")).map { $0 - 2 })
    }

    @Test func rangesHoldWhatTheySay() throws {
        let source = "local x = f(1, {a = 2}).b[ 'c' ] :d 'e' -- end\n"
        let chunk = try parse(source)
        guard case .local(let variables, let values) = chunk.main.block.statements.first?.kind,
            case .suffixed(let first, let suffixes) = values.first?.kind
        else {
            Issue.record("not as written")
            return
        }
        #expect(variables.map { chunk.text(chunk[$0].range.offsets) } == ["x"])
        #expect(chunk.text(first.range.offsets) == "f")
        #expect(
            suffixes.map { chunk.text($0.range.offsets) } == [
                "(1, {a = 2})", ".b", "[ 'c' ]", ":d 'e'",
            ])
        #expect(chunk.comments.map { chunk.text($0.content) } == [" end"])
    }

    @Test func commentsAreKept() throws {
        let chunk = try parse(
            "--one\na=1 --[[two]] --[==[three\n]]]==] b=2 ---[[four\n--[=five\n--")
        #expect(
            chunk.comments.map { chunk.text($0.content) } == [
                "one", "two", "three\n]]", "-[[four", "[=five", "",
            ])
        #expect(chunk.comments.map(\.isLong) == [false, true, true, false, false, false])
        #expect(chunk.comments.map(\.range.start.line) == [1, 2, 2, 3, 4, 5])
    }

    @Test func functionsKnowTheirLines() throws {
        struct Lines: SyntaxVisitor {
            var found: [ClosedRange<Int>] = []
            mutating func visit(_ function: FunctionBody) {
                found.append(function.firstLine...function.lastLine)
                visit(function.block)
            }
        }
        let chunk = try parse(
            "function a.b:c()\n  return function\n  ()\n end\nend\nlocal function\nf\n() end\nreturn {f = function() end}"
        )
        var lines = Lines()
        lines.visit(chunk.main)
        #expect(lines.found == [1...9, 1...5, 3...4, 8...8, 9...9])
    }

    @Test func visitorSeesEverythingInOrder() throws {
        struct Names: SyntaxVisitor {
            var found: [String] = []
            mutating func visit(_ expression: Expression) {
                if case .name(let use) = expression.kind { found.append(use.name) }
                visitChildren(of: expression)
            }
        }
        let chunk = try parse(
            """
            a = b; c[d].e = f(g, {h, i = j, [k] = l}):m(n)
            if o then p() elseif q then r() else s() end
            while t do u() end repeat v() until w
            for i = x, y, z do a1() end for k in b1, c1 do d1() end
            local e1 = f1; local function g1() return h1 end
            function i1.j() return -k1 .. (l1) end
            do return m1, function() n1() end end
            """)
        var names = Names()
        names.visit(chunk.main)
        #expect(
            names.found
                == "a b c d f g h j k l n o p q r s t u v w x y z a1 b1 c1 d1 f1 h1 k1 l1 m1 n1"
                .split(separator: " ").map(String.init))
    }
}
