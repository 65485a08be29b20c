import Foundation
import Testing

/// The tools for those who write plugins, as a person uses them.
@Suite struct PluginToolsTests {
    /// A folder for one test.
    private final class Folder {
        let path = NSTemporaryDirectory() + "township-\(UUID().uuidString)"

        init() throws {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
        }

        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
        }

        func read(_ name: String) throws -> String {
            try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func run(_ arguments: String...) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let command = try CommandProcess(arguments)
        try command.input.fileHandleForWriting.close()
        let end = command.end()
        return (command.process.terminationStatus, end.output, end.errors)
    }

    @Test func aNewPluginGoesThroughAllTools() throws {
        let folder = try Folder()
        let made = try run("plugin", "new", "grid-2", "--title", "网格补贴", "--output", folder.path)
        let plugin = folder.path + "/grid-2"
        #expect(made.status == 0)
        #expect(made.output.contains("township plugin check \(plugin)"))
        #expect(try run("plugin", "check", plugin).status == 0)

        let tested = try run(
            "plugin", "test", plugin, "--coverage-least", "100", "--coverage-page",
            folder.path + "/page.html")
        #expect(tested.status == 0)
        #expect(tested.output.hasSuffix("passed, 0 failed\n"))
        #expect(try folder.read("page.html").contains("grid-2/main.lua"))

        let missing = try run("plugin", "try", plugin, "--period", "2020-03", "--input", "absent=2")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("grid-2.post"))
        let tried = try run(
            "plugin", "try", plugin, "--period", "2020-03", "--post", "组员", "--input", "absent=2")
        #expect(tried.status == 0)
        #expect(tried.output.contains("实发 = 应发合计 200.00 − 扣款合计 30.00 = 170.00"))

        let page = try run("plugin", "doc", plugin)
        #expect(page.output.contains("算式：取小(缺勤一天扣减 × 缺勤天数, 补贴)"))
        let types = try run("plugin", "types", "--output", folder.path + "/types")
        #expect(types.status == 0)
        #expect(try folder.read("types/township.lua") == folder.read("grid-2/.types/township.lua"))
        #expect(try run("plugin", "types").output == folder.read("types/township.lua"))

        let again = try run("plugin", "new", "grid-2", "--output", folder.path)
        #expect(again.status == 1)
        #expect(again.errors.contains("plugin.exists"))
        #expect(try run("plugin", "new", "Grid", "--output", folder.path).status == 1)
    }

    @Test func whatCasesMissIsToldAndRefused() throws {
        let folder = try Folder()
        _ = try run("plugin", "new", "grid", "--output", folder.path)
        try folder.write(
            "grid/tests/grid.yaml",
            "- { name: 组长, scheme: grid, period: 2020-03, subject: { post: 组长 }, expect: { net: 300 } }\n"
        )
        let told = try run("plugin", "test", folder.path + "/grid", "--coverage")
        #expect(told.status == 0)
        #expect(told.output.contains("条件“s.post == nil”：只见过不成立的"))
        #expect(told.output.contains("方案 grid 的 absence，when：只见过不成立的"))
        let refused = try run("plugin", "test", folder.path + "/grid", "--coverage-least", "100")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("要求 100%"))
        #expect(try run("plugin", "test", folder.path, "--coverage-least", "101").status == 2)
    }

    @Test func casesAreExplained() throws {
        let folder = try Folder()
        _ = try run("plugin", "new", "grid", "--output", folder.path)
        let plugin = folder.path + "/grid"
        #expect(
            try run("plugin", "test", plugin, "--explain").output.split(separator: "\n").count == 1)
        let explained = try run("plugin", "test", plugin, "--filter", "两天", "--explain")
        #expect(explained.output.contains("    缺勤扣款 = 取小(缺勤一天扣减 15.00 × 缺勤天数 2，补贴 200.00) = 30.00"))
    }

    @Test func missingInputsAreListedTogether() throws {
        let folder = try Folder()
        _ = try run("plugin", "new", "grid", "--output", folder.path)
        let main = try folder.read("grid/main.lua").replacing(", default = 0", with: "")
        try folder.write(
            "grid/main.lua",
            main.replacing(
                "inputs = {", with: "inputs = { day = { title = \"日期\", type = \"date\" },"))
        let tried = try run("plugin", "try", folder.path + "/grid", "--period", "2020-03")
        #expect(tried.status == 1)
        #expect(
            tried.errors.split(separator: "\n").map(String.init) == [
                "scheme.input.missing: 缺“缺勤天数”（absent），要填 整数，0 到 31",
                "scheme.input.missing: 缺“日期”（day），要填 日期，如 2020-03-01",
            ])
        #expect(try run("plugin", "try", folder.path + "/grid", "--input", "x").status == 2)
    }

    @Test func aSubjectComesFromAFile() throws {
        let folder = try Folder()
        _ = try run("plugin", "new", "grid", "--output", folder.path)
        try folder.write("one.json", #"{"post": "组长", "inputs": {"absent": 1}}"#)
        let tried = try run(
            "plugin", "try", folder.path + "/grid", "--period", "2020-03", "--subject",
            folder.path + "/one.json", "--input", "absent=2")
        #expect(tried.output.contains("实发 = 应发合计 300.00 − 扣款合计 30.00 = 270.00"))
    }

    @Test func watchTellsOfEverySave() throws {
        let folder = try Folder()
        _ = try run("plugin", "new", "grid", "--output", folder.path)
        let main = try folder.read("grid/main.lua")
        let command = try CommandProcess(["plugin", "watch", folder.path + "/grid"])
        // A save while the last one is still looked at may be told under its head, and is told again under its own.
        var output = ""
        func told(_ text: String) -> Bool {
            output = ""
            while !output.contains(text) {
                let next = command.next()
                if next.isEmpty { return false }
                output += next
            }
            return true
        }
        #expect(told("6 passed, 0 failed"))
        #expect(output.contains("—— "))
        try folder.write(
            "grid/main.lua", main.replacing("s.param.allowance", with: "s.param.allowence"))
        #expect(told("formula.unknown_name"))
        try folder.write(
            "grid/main.lua", main.replacing("s.input.absent > 0", with: "s.input.absent > 2"))
        #expect(told("1 处问题；5 passed, 1 failed"))
        try folder.write("grid/main.lua", main)
        #expect(told("没有问题；6 passed, 0 failed"))
        command.signal(SIGINT)
        #expect(command.end().signal == SIGINT)
    }
}
