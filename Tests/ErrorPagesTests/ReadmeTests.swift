import DocumentRendering
import Foundation
import Governance
import LuaSandbox
import PolicyEngine
import Testing
import TownshipOffice

/// What README shows compiles, runs, and is what really comes out.
@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Lines of the fenced blocks of README whose fence names a language, without indents.
    private static func lines(_ language: String) throws -> [String] {
        var isInside = false
        var lines: [String] = []
        for line in try text("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```" + language
            } else if isInside {
                lines.append(line.trimmingCharacters(in: .whitespaces))
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// Every line of Swift in README stands in this file, which is compiled and run.
    @Test func theSwiftOfReadmeIsCompiledHere() throws {
        let here = Set(
            try ReadmeTests.text("Tests/ErrorPagesTests/ReadmeTests.swift").split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces) })
        let shown = try ReadmeTests.lines("swift")
        #expect(shown.count > 10)
        for line in shown {
            #expect(here.contains(line), "README.md: put this line into ReadmeTests, too: \(line)")
        }
    }

    @Test func aProgramComputesAStatement() async throws {
        var printed: [String] = []
        func print(_ value: Any) { printed.append("\(value)") }
        let pluginFolder = ReadmeTests.root.path + "/Plugins/village-cadre-pay"

        let engine = try PolicyEngine(plugins: [pluginFolder])
        let scheme = try engine.scheme("village-cadre")
        let subject = Subject(key: "P001", post: "书记", inputs: ["score": 92, "growth": 30000])
        let statement = try await scheme.evaluate(subject, in: .month(2020, 3))
        print(statement.net)  // 4686.00
        print(statement.explanationText)

        #expect(printed.first == "4686.00")
        #expect(printed.last?.hasPrefix("基本报酬 = 书记基本报酬标准 3,200.00") == true)
    }

    @Test func aProgramHostsPlainLua() throws {
        var printed: [String] = []
        func print(_ value: Any) { printed.append("\(value)") }

        let sandbox = LuaSandbox(limits: .init(time: .seconds(1), memory: .mebibytes(32)))
        let answer = try sandbox.run("return greet('世界')", named: "hello.lua") { globals in
            globals["greet"] = .function { (name: String) in "你好,\(name)" }
        }
        print(answer.value)  // 你好,世界

        #expect(printed == ["你好,世界"])
    }

    /// The lines that README says the demo prints are among those it prints.
    @Test func theDemoPrintsWhatReadmeShows() throws {
        let folder = ReadmeTests.root.path + "/Examples/Jinyuan"
        let run = try PayRun(
            folder: folder, scheme: "village-cadre", period: .month(2020, 3), explained: true)
        let sheet = TerminalRenderer().text(of: try PaySheet(run, form: .screen).document())
        let explanation = PayExplanation(run, lines: try run.lines(of: "P003")).text
        let printed = Set(
            (sheet + "\n" + explanation).split(separator: "\n").map {
                $0.trimmingCharacters(in: .whitespaces)
            })
        let shown = try ReadmeTests.lines("text").filter { $0 != "…" }
        #expect(shown.count > 20)
        for line in shown { #expect(printed.contains(line), "README.md: \(line)") }
    }

    /// The reference and the guide for those who write plugins leave out no function of `township`.
    @Test func theReferenceNamesEveryFunction() throws {
        let folder = try FaultyPlugin.folder(
            main: """
                local township = require "township"
                local names = {}
                for name in pairs(township) do names[#names + 1] = name end
                township.scheme { id = "t", title = table.concat(names, " "),
                  items = { { id = "a", title = "a", formula = function(s) return 1 end } } }
                """)
        let engine = try PolicyEngine(plugins: [folder.path])
        let names = engine.schemes[0].title.split(separator: " ")
        #expect(names.count > 15, "\(names)")
        for title in ["插件接口.md", "插件编写指南.md"] {
            let page = try ReadmeTests.text("Documentation/" + title)
            for name in names {
                #expect(
                    page.contains("`\(name)(") || page.contains("township.\(name)"),
                    "\(title) does not say what township.\(name) does")
            }
        }
    }
}
