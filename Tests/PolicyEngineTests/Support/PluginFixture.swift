import Foundation
import Governance
import PolicyEngine

/// A plugin folder made for one test, and removed with it.
final class PluginFixture: Sendable {
    let folder: String

    init(
        main: String, parameters: String = "", tests: String? = nil, modules: [String: String] = [:]
    ) throws {
        folder = NSTemporaryDirectory() + "township-\(UUID().uuidString)"
        try write("plugin.yaml", "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write("main.lua", main)
        if !parameters.isEmpty { try write("parameters/p.yaml", parameters) }
        if let tests { try write("tests/t.yaml", tests) }
        for (name, text) in modules { try write(name, text) }
    }

    /// A plugin with one scheme `t` whose body is given.
    convenience init(scheme: String, parameters: String = "", prelude: String = "") throws {
        try self.init(
            main: """
                local township = require "township"
                \(prelude)
                township.scheme { id = "t", title = "测试", \(scheme) }
                """, parameters: parameters)
    }

    func write(_ name: String, _ text: String) throws {
        try write(name, bytes: Array(text.utf8))
    }

    func write(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The output lines of a stream, and whether every line was computed.
    func evaluate(
        _ lines: [String], period: String = "2020-03", known: String? = nil,
        explained: Bool = false,
        workers: Int = 2, limits: EvaluationLimits = EvaluationLimits(),
        isReplaying: Bool = true, log: ((String) -> Void)? = nil
    ) throws -> (lines: [String], isComplete: Bool) {
        var stream = try EvaluateStream(
            plugin: folder, scheme: "t", period: try Period(text: period),
            known: try known.map { try Day(text: $0) }, explained: explained, limits: limits,
            workers: workers, log: log)
        stream.isReplaying = isReplaying
        let input = folder + "/in.ndjson"
        let output = folder + "/out.ndjson"
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: input))
        try Data().write(to: URL(fileURLWithPath: output))
        let reading = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
        let writing = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        let isComplete = try stream.run(
            input: reading.fileDescriptor, output: writing.fileDescriptor)
        try writing.close()
        let text = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
        return (text.split(separator: "\n").map(String.init), isComplete)
    }

    /// The items and sums of one line, such as `a=1.00 b=2.00 net=3.00`, or `error CODE`.
    func summary(_ line: String = "{}", period: String = "2020-03", known: String? = nil) throws
        -> String
    {
        try summaries([line], period: period, known: known)[0]
    }

    func summaries(_ lines: [String], period: String = "2020-03", known: String? = nil) throws
        -> [String]
    {
        try evaluate(lines, period: period, known: known).lines.map { line in
            var reader = JSONReader()
            let value = try reader.dataValue(line)
            if let error = value["error"] { return "error \(error["code"]?.text ?? "")" }
            let items = value["items"]?.members?.map { "\($0.key)=\($0.value.text ?? "")" } ?? []
            let paid = value["paid"] == nil ? "" : " unpaid"
            return (items + ["net=\(value["net"]?.text ?? "")"]).joined(separator: " ") + paid
        }
    }
}

/// The folders of the plugins that are shipped.
enum ShippedPlugins {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Plugins").path

    static let all: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .sorted().map { folder + "/" + $0 }

    /// Those that declare schemes; the others keep registers only.
    static let paying = all.filter { folder in
        let main = try? String(contentsOfFile: folder + "/main.lua", encoding: .utf8)
        return main?.contains("township.scheme") ?? false
    }
}

/// Runs a script of the dialect and answers what it printed and returned, or its error.
func script(_ source: String) -> String {
    final class Output: @unchecked Sendable {
        // The script prints on one thread, and the test reads after it has ended.
        var lines: [String] = []
    }
    let output = Output()
    do {
        let values = try PolicyScript(time: .seconds(20)).run(Array(source.utf8), named: "t.lua") {
            output.lines.append($0)
        }
        return (output.lines + (values.isEmpty ? [] : [values.joined(separator: " ")]))
            .joined(separator: "\n")
    } catch {
        return "\(error.place): \(error.code)"
    }
}
