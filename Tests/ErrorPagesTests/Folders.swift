import Foundation
import Governance
import PolicyEngine
import TownshipOffice

/// A folder of files for one provocation, removed with it.
final class Folder: Sendable {
    let path = NSTemporaryDirectory() + "township-errors-\(UUID().uuidString)"

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A plugin with a fault.
enum FaultyPlugin {
    static let item = "{ id = 'a', title = '甲', formula = function(s) return 1 end }"

    static func folder(
        main: String? = nil, scheme: String = "items = { \(item) }", manifest: String = "",
        parameters: String = "",
        tests: String = ""
    ) throws -> Folder {
        let folder = Folder()
        let given = manifest.isEmpty ? "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\n" : manifest
        try folder.write("plugin.yaml", given)
        let body =
            "local township = require 'township' township.scheme { id = 't', title = '测试', \(scheme) }"
        try folder.write("main.lua", main ?? body)
        if !parameters.isEmpty { try folder.write("parameters/p.yaml", parameters) }
        if !tests.isEmpty { try folder.write("tests/t.yaml", tests) }
        return folder
    }

    static func findings(
        main: String? = nil, scheme: String = "items = { \(item) }", manifest: String = "",
        parameters: String = "",
        tests: String = ""
    ) throws -> [Provoked] {
        let folder = try folder(
            main: main, scheme: scheme, manifest: manifest, parameters: parameters, tests: tests)
        return findings(in: folder)
    }

    static func findings(in folder: Folder) -> [Provoked] {
        Door.policy(PluginCheck.findings(in: folder.path))
    }

    /// The errors of lines of the stream.
    static func lines(_ lines: [String], scheme: String, parameters: String = "") throws
        -> [Provoked]
    {
        let folder = try folder(scheme: scheme, parameters: parameters)
        let stream = try EvaluateStream(
            plugin: folder.path, scheme: "t", period: try Period(text: "2020-03"), workers: 1)
        try folder.write("in.ndjson", lines.map { $0 + "\n" }.joined())
        try folder.write("out.ndjson", "")
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/in.ndjson"))
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/out.ndjson"))
        _ = try stream.run(input: input.fileDescriptor, output: output.fileDescriptor)
        let text = try String(contentsOfFile: folder.path + "/out.ndjson", encoding: .utf8)
        var reader = JSONReader()
        return try text.split(separator: "\n").compactMap { line in
            guard let error = try reader.dataValue(String(line))["error"] else { return nil }
            let at = error["at"]?.text.map { "\($0): " } ?? ""
            return Provoked(
                code: error["code"]?.text ?? "", message: at + (error["message"]?.text ?? ""))
        }
    }

    /// The error of a formula whose function of the host fails.
    static func hosted() throws -> [Provoked] {
        struct NoAnswer: Error, CustomStringConvertible {
            let description = "工资系统没有应答"
        }
        let function = HostFunction("grade_pay", title: "级别工资") { (grade: Int) throws -> Int in
            throw NoAnswer()
        }
        let folder = try folder(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return require('host').grade_pay(3) end }}"
        )
        let scheme = try PolicyEngine(plugins: [folder.path], functions: [function]).scheme("t")
        return try scheme.outcomes(for: [Subject()], in: .month(2020, 3)).compactMap(\.setAside)
            .map { Provoked(code: $0.code, message: "\($0.at): \($0.message)") }
    }

    static func formula(_ formula: String, _ line: String = "{}", parameters: String = "") throws
        -> [Provoked]
    {
        try lines(
            [line],
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return \(formula) end }}",
            parameters: parameters)
    }
}

/// A workspace with a fault.
enum FaultyWorkspace {
    static func findings(
        _ file: String, _ text: String?, subject: String = "appointment", formula: String = "1"
    ) throws -> [Provoked] {
        let folder = try folder(subject: subject, formula: formula)
        if let text {
            try folder.write(file, text)
        } else {
            try FileManager.default.removeItem(atPath: folder.path + "/" + file)
        }
        return try outcome(folder.path)
    }

    /// A workspace without one.
    static func folder(subject: String = "appointment", formula: String = "1") throws -> Folder {
        let folder = Folder()
        try folder.write("township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n")
        try folder.write("directory/organizations.csv", "id,name,kind\nV1,甲村,村\nV2,乙村,村\n")
        try folder.write("directory/people.csv", "id,name\nP1,张一\nP2,李二\nP3,王三\n")
        try folder.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document\nP1,V1,书记,2018-01-01,,文1\nP2,V1,主任,2018-01-01,,文2\n"
                + "P2,V2,书记,2019-01-01,,文3\nP3,V2,主任,2018-01-01,2020-02-10,文4\n")
        try folder.write("inputs/t/2020-03.csv", "person,post,score\nP1,,90\n")
        try folder.write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try folder.write(
            "plugins/t/main.lua",
            "require('township').scheme { id = 't', title = 't', subject = '\(subject)', "
                + "inputs = { score = { title = '得分', type = 'number' } }, "
                + "items = {{ id = 'a', title = '甲', formula = function(s) return \(formula) end }} }"
        )
        return folder
    }

    private static func outcome(_ path: String) throws -> [Provoked] {
        do {
            let workspace = try Workspace(folder: path)
            let run = try PayRun(
                workspace, try workspace.engine(workers: 1).scheme("t"), try Period(text: "2020-03")
            )
            let reasons = run.setAside.compactMap(\.outcome.setAside).map {
                Provoked(code: $0.code, message: "\($0.place?.description ?? ""): \($0.message)")
            }
            return reasons + (run.faults + run.warnings).map(provoked)
        } catch let error as WorkspaceFindings {
            return error.findings.map(provoked)
        }
    }

    static func provoked(_ finding: WorkspaceFinding) -> Provoked {
        // As the command shows it, without the code, which stands above it on the page.
        Provoked(
            code: finding.code,
            message: finding.description.replacing("\(finding.code): ", with: ""))
    }
}
