import PolicyEngine
import Testing

/// `print` goes to the host's log, never into a result.
@Suite struct PrintTests {
    private func log(
        _ formula: String, prelude: String = "", lines: [String], explained: Bool = false,
        workers: Int = 2
    ) throws -> (log: [String], output: [String]) {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { x = { title = 'X', type = 'number', default = 0 } },
                items = {{ id = 'a', title = '甲', formula = function(s) \(formula) end }}
                """, prelude: prelude)
        var log: [String] = []
        let output = try plugin.evaluate(lines, explained: explained, workers: workers) {
            log.append($0)
        }
        return (log, output.lines)
    }

    @Test func linesComeInTheOrderOfTheSubjectsAndNotInTheResult() throws {
        let lines = (1...300).map { #"{"key":"P\#($0)","inputs":{"x":\#($0)}}"# }
        let answer = try log("print('算', s.input.x) return s.input.x", lines: lines, workers: 4)
        #expect(answer.log == (1...300).map { "打印（P\($0)）：算 \($0)" })
        #expect(!answer.output.joined().contains("算"))
    }

    @Test func whatMainPrintsIsToldOnce() throws {
        let answer = try log(
            "return 1", prelude: "print('装载')", lines: ["{}", "{}"], workers: 3)
        #expect(answer.log == ["打印（main.lua）：装载"])
    }

    @Test func anExplanationPrintsNothingAgain() throws {
        let answer = try log("print('一次') return 1.5", lines: ["{}"], explained: true)
        #expect(answer.log == ["打印：一次"])
        #expect(answer.output[0].contains("explanation"))
    }

    @Test func aRefusedResultIsComputedOnce() throws {
        let answer = try log("print('一次') return 'x'", lines: ["{}"])
        #expect(answer.log == ["打印：一次"])
        #expect(answer.output[0].contains("formula.result"))
    }

    @Test func aSubjectPrintsFewAndHarmlessLines() throws {
        let answer = try log(
            "for i = 1, 1000 do print('\\27[31m\\u{202e}' .. ('长'):rep(5000)) end return 1",
            lines: ["{}", "{}"])
        #expect(answer.log.count == 102)
        #expect(answer.log.allSatisfy { $0.count < 1100 && !$0.contains("\u{1B}") })
        #expect(answer.log.allSatisfy { !$0.unicodeScalars.contains("\u{202E}") })
    }

    @Test func casesPrintOnce() throws {
        let plugin = try PluginFixture(
            main: """
                require('township').scheme { id = 't', title = 't', items = {{ id = 'a', title = 'a',
                  formula = function(s) print('在算') return 1 end }} }
                """,
            tests: "- { name: 一, scheme: t, period: 2020-03, expect: { a: 1 } }")
        var log: [String] = []
        #expect(try PluginTest.run(plugin.folder) { log.append($0) }.passed == 1)
        #expect(log == ["一：打印：在算"])
    }
}
