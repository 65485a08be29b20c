import Foundation
import LuaSyntax
import PolicyEngine
import Testing

/// Definitions for editors and the reference page name what the host registers: nothing less and nothing more.
@Suite struct InterfaceReferenceTests {
    private static let definitions = Array(InterfaceReference.definitions.utf8)

    /// Names of functions that a source declares, such as `township.min` and `exact:round`.
    private struct Functions: SyntaxVisitor {
        var names: [String] = []

        mutating func visit(_ statement: Statement) {
            if case .function(let name, let body) = statement.kind {
                let fields = name.fields.map { "." + $0.name }.joined()
                names.append(
                    name.variable.name + fields + (name.method.map { ":\($0.name)" } ?? ""))
                #expect(body.block.statements.isEmpty)
            }
            visitChildren(of: statement)
        }
    }

    private func declared() throws -> [String] {
        var functions = Functions()
        functions.visit(try Parser.parse(InterfaceReferenceTests.definitions).main)
        return functions.names
    }

    /// What the host registers, asked of the host itself.
    private func registered(_ expression: String) throws -> [String] {
        let fixture = try PluginFixture(
            main: """
                local township = require "township"
                local names = {}
                \(expression)
                error("<" .. table.concat(names, " ") .. ">", 0)
                """)
        let message = try #require(PluginCheck.findings(in: fixture.folder).first?.message)
        let list = try #require(message.split { $0 == "<" || $0 == ">" }.dropFirst(0).first)
        return list.split(separator: " ").map(String.init)
    }

    @Test func theDefinitionsParseAndNameEveryFunction() throws {
        let names = try declared()
        let functions = try registered(
            "for name in pairs(township) do names[#names + 1] = name end")
        #expect(functions.count > 15)
        #expect(
            names.filter { $0.hasPrefix("township.") }.sorted()
                == functions.map { "township.\($0)" }.sorted())
        #expect(
            Set(names.filter { $0.hasPrefix("exact:") }) == [
                "exact:round", "exact:is_zero", "exact:format",
            ])
    }

    @Test func everyMethodIsOne() throws {
        let methods = try declared().compactMap {
            $0.hasPrefix("exact:") ? String($0.dropFirst(6)) : nil
        }
        for method in methods {
            #expect(
                try registered("names[1] = type(township.exact(1).\(method))") == ["function"])
        }
        let answer = script("return township.exact(1).nothing")
        #expect(answer == "t.lua:1: formula.unknown_name")
    }

    /// Every described field can be read, and the host's own list of names is the described one.
    @Test(arguments: [
        ("s", "appointment"), ("s.person", "person"), ("s.organization", "organization"),
        ("s.grant", "grant"), ("s.period", "person"), ("s.year_to_date", "person"),
    ])
    func everyFieldCanBeRead(path: String, subject: String) throws {
        let described = InterfaceReference.names.compactMap { name in
            name.hasPrefix(path + ".") ? String(name.dropFirst(path.count + 1)) : nil
        }.filter { !$0.contains(".") && !$0.contains("[") }
        let expected = described.filter { path != "s" || $0 != "grant" }
        #expect(expected.count > 1)
        let reads = expected.map { "local _ = \(path).\($0)" }.joined(separator: " ")
        let fixture = try PluginFixture(
            main: """
                local township = require "township"
                local function scheme(id, formula)
                  township.scheme { id = id, title = "测试", subject = "\(subject)", items = {
                    { id = "a", title = "甲", kind = "info", formula = formula } } }
                end
                scheme("t", function(s) \(reads) return 1 end)
                scheme("u", function(s) return \(path).zzzz end)
                """)
        try fixture.write(
            "tests/t.yaml",
            """
            - name: 读
              scheme: t
              period: 2020-03
              expect: { a: 1 }
            - name: 没有的
              scheme: u
              period: 2020-03
              expect: { a: 1 }
            """)
        let report = try PluginTest.run(fixture.folder)
        let line = try #require(report.lines.first)
        #expect(report.passed == 1)
        #expect(line.contains("没有 zzzz；有："))
        let listed = line.split(separator: "；有：").last.map { $0.prefix { $0 != "（" } } ?? ""
        #expect(
            Set(listed.split(separator: "、").map(String.init))
                == Set(expected).subtracting(["appointments"]))
    }

    @Test(arguments: [
        ("inputs 的一项", "inputs = { x = { zzzz = 1 } }, items = {}"),
        ("items 的一项", "items = { { zzzz = 1 } }"),
        (
            "pools 的一项",
            "items = { { id = 'a', title = '甲', formula = print } }, pools = { p = { zzzz = 1 } }"
        ),
        ("township.scheme { … }", "items = {}, zzzz = 1"),
    ])
    func everyFieldOfADeclarationIsAccepted(path: String, body: String) throws {
        let described = InterfaceReference.names.compactMap { name in
            name.hasPrefix(path + ".") ? String(name.dropFirst(path.count + 1)) : nil
        }
        #expect(described.count > 3)
        func refusal(_ body: String) throws -> String {
            let fixture = try PluginFixture(scheme: body)
            return PluginCheck.findings(in: fixture.folder).first?.message ?? ""
        }
        #expect(try refusal(body).contains("没有 zzzz 这一项"))
        for name in described {
            let message = try refusal(body.replacing("zzzz = 1", with: "[\"\(name)\"] = false"))
            #expect(!message.contains("没有 \(name) 这一项"), "\(name): \(message)")
        }
    }

    @Test func nameIsNamedOnce() {
        #expect(Set(InterfaceReference.names).count == InterfaceReference.names.count)
        let text = InterfaceReference.definitions
        for name in InterfaceReference.names
        where !name.hasPrefix("township.") && !name.hasPrefix(":") {
            let field = name.split(separator: ".").last ?? ""
            #expect(text.contains("---@field \(field) "), "\(name)")
        }
    }
}
