import LuaSyntax
import Testing

/// What names stand for.
@Suite struct ScopeTests {
    /// Each use of a name with what it stands for and the line where that is declared.
    private func bindings(_ source: String) throws -> [String] {
        struct Uses: SyntaxVisitor {
            var found: [NameUse] = []
            mutating func visit(_ expression: Expression) {
                if case .name(let use) = expression.kind { found.append(use) }
                visitChildren(of: expression)
            }
        }
        let chunk = try Parser.parse(Array(source.utf8))
        var uses = Uses()
        uses.visit(chunk.main)
        return uses.found.map { use in
            switch use.binding {
            case .local(let id): "\(use.name):local@\(chunk[id].range.start.line)"
            case .upvalue(let id): "\(use.name):upvalue@\(chunk[id].range.start.line)"
            case .field(let id): "\(use.name):field@\(chunk[id].range.start.line)"
            case .global: "\(use.name):global"
            case .environment: "\(use.name):environment"
            }
        }
    }

    @Test(arguments: [
        ("local a\nreturn a", ["a:local@1"]), ("return a", ["a:global"]),
        ("local a = a", ["a:global"]),
        ("local a\nlocal a = a\nreturn a", ["a:local@1", "a:local@2"]),
        (
            "local a\ndo\nlocal a\nf(a)\nend\nf(a)",
            ["f:global", "a:local@3", "f:global", "a:local@1"]
        ),
        ("local a\nreturn function() return a end", ["a:upvalue@1"]),
        ("local a\nreturn function() return function() return a end end", ["a:upvalue@1"]),
        ("local function f() return f end", ["f:upvalue@1"]),
        ("local f = function() return f end", ["f:global"]),
        ("return function(a, ...) return a end", ["a:local@1"]),
        ("function t:m() return self end", ["self:local@1"]),
        ("repeat\nlocal x\nuntil x", ["x:local@2"]), ("while x do\nlocal x\nend", ["x:global"]),
        ("for i = i, 2 do\nf(i)\nend return i", ["i:global", "f:global", "i:local@1", "i:global"]),
        ("for k, v in k do\nf(v)\nend", ["k:global", "f:global", "v:local@1"]),
        ("_ENV = 1", ["_ENV:environment"]),
        ("local _ENV = {}\nx = 1", ["x:field@1"]), ("local _ENV = _ENV", ["_ENV:environment"]),
        ("return function(_ENV) return x, _ENV end", ["x:field@1", "_ENV:local@1"]),
        ("if x then\nlocal y\nelse return y end", ["x:global", "y:global"]),
    ])
    func resolution(source: String, expected: [String]) throws {
        #expect(try bindings(source) == expected, "\(source)")
    }

    @Test func globalUsesAreListedInOrder() throws {
        let chunk = try Parser.parse(
            Array(
                "a = b\nfunction c() d = a end\nfunction e.f() end\na, g.h, i = 1\nlocal j; j = k"
                    .utf8))
        let uses = chunk.globalUses.map { "\($0.name) \($0.kind) \($0.range.start.line)" }
        #expect(
            uses == [
                "a assignment 1", "b read 1", "c functionDefinition 2", "d assignment 2",
                "a read 2",
                "e read 3", "a assignment 4", "g read 4", "i assignment 4", "k read 5",
            ])
    }

    @Test func variablesKnowHowTheyAreUsed() throws {
        let chunk = try Parser.parse(
            Array(
                """
                local a <const>, b, c <close> = 1, 2, nil
                b = a + b
                function m:f(p, ...) local q = function() return p end for i = 1, 2 do end end
                local function g() end
                """.utf8))
        let described = chunk.locals.map {
            "\($0.name) \($0.role) \($0.attribute?.rawValue ?? "-") \($0.reads) \($0.assignments) \($0.isCaptured)"
        }
        #expect(
            described == [
                "a variable const 1 0 false", "b variable - 1 1 false",
                "c variable close 0 0 false",
                "self receiver - 0 0 false", "p parameter - 1 0 true", "q variable - 0 0 false",
                "i loop - 0 0 false", "g function - 0 0 false",
            ])
    }
}
