import Foundation
import Governance
import PolicyEngine
import Testing

/// What beginners do wrong is told in the words that are written down, to the letter.
@Suite struct CommonMistakesTests {
    @Test(arguments: CommonMistake.all)
    func eachIsToldInTheseWords(_ mistake: CommonMistake) throws {
        let files = try #require(try mistake.files(), "nothing of the plugin is changed")
        let plugin = try PluginFixture(main: "")
        for (path, text) in files { try plugin.write(path, text) }
        #expect(try told(mistake, plugin) == mistake.expected)
    }

    @Test func thereAreThirtyAtLeastAndTheirPluginIsFree() throws {
        #expect(CommonMistake.all.count >= 30)
        let folder = CommonMistake.folder + "/plugin"
        #expect(PluginCheck.findings(in: folder) == [])
        #expect(try PluginTest.run(folder).summary == "1 passed, 0 failed")
    }

    private func told(_ mistake: CommonMistake, _ plugin: PluginFixture) throws -> [String] {
        switch mistake.command {
        case "check": return PluginCheck.findings(in: plugin.folder).map(\.description)
        case "test": return try PluginTest.run(plugin.folder).lines
        default:
            let stream = try EvaluateStream(
                plugin: plugin.folder, scheme: "village-pay", period: .month(2020, 3), workers: 1)
            return try errors(
                of: stream, String(mistake.command.dropFirst("evaluate ".count)), plugin)
        }
    }

    /// The error in the place of a statement, as `PLACE: CODE: message`.
    private func errors(of stream: EvaluateStream, _ line: String, _ plugin: PluginFixture) throws
        -> [String]
    {
        try plugin.write("in.ndjson", line + "\n")
        try plugin.write("out.ndjson", "")
        let input = try FileHandle(
            forReadingFrom: URL(fileURLWithPath: plugin.folder + "/in.ndjson"))
        let output = try FileHandle(
            forWritingTo: URL(fileURLWithPath: plugin.folder + "/out.ndjson"))
        _ = try stream.run(input: input.fileDescriptor, output: output.fileDescriptor)
        let text = try String(contentsOfFile: plugin.folder + "/out.ndjson", encoding: .utf8)
        var reader = JSONReader()
        let error = try reader.dataValue(text.trimmingCharacters(in: .newlines))["error"]
        let place = error?["at"]?.text.map { "\($0): " } ?? ""
        return ["\(place)\(error?["code"]?.text ?? ""): \(error?["message"]?.text ?? "")"]
    }
}
