import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Synchronization
import Testing

/// Whoever stops a computation gets it stopped at once, and nothing that is not whole.
@Suite struct CancellationTests {
    /// A plugin whose formula never ends for those whose input says so, and tells the test when it gets there.
    private struct Endless {
        let started = DispatchSemaphore(value: 0)
        let plugin: PluginFixture

        init() throws {
            plugin = try PluginFixture(
                scheme: """
                    inputs = { ends = { title = "停不停", type = "boolean", default = true } },
                    items = { { id = "a", title = "甲", formula = function(s)
                      if not s.input.ends then
                        host.started()
                        while true do end
                      end
                      return 1
                    end } }
                    """, prelude: "local host = require \"host\"")
        }

        func scheme() throws -> Scheme {
            try PolicyEngine(
                plugins: [plugin.folder], functions: [function],
                limits: EvaluationLimits(time: nil), workers: 2
            ).scheme("t")
        }

        var function: HostFunction {
            HostFunction("started", title: "开始") { [started] () -> Int in
                started.signal()
                return 0
            }
        }

        /// Does something on a thread of its own once the formula runs.
        func then(_ body: @escaping @Sendable () -> Void) {
            Thread.detachNewThread { [started] in
                started.wait()
                body()
            }
        }

        static let subject = Subject(inputs: ["ends": .boolean(false)])
    }

    @Test func aCancelledTaskStopsItsFormulas() async throws {
        let endless = try Endless()
        let scheme = try endless.scheme()
        let task = Task { try await scheme.evaluate(Endless.subject, in: .month(2020, 3)) }
        endless.then { task.cancel() }
        await #expect(throws: CancellationError.self) { try await task.value }
        let after = try await scheme.evaluate(Subject(), in: .month(2020, 3))
        #expect(after.net.description == "1.00")
    }

    @Test func noOutcomesAreHandedOutThatAreNotAll() throws {
        let endless = try Endless()
        let scheme = try endless.scheme()
        let cancellation = EvaluationCancellation()
        endless.then { cancellation.cancel() }
        var subjects = Array(repeating: Subject(), count: 1000)
        subjects[500] = Endless.subject
        let error = #expect(throws: PolicyError.self) {
            try cancellation.with { try scheme.outcomes(for: subjects, in: .month(2020, 3)) }
        }
        #expect(error?.code == .evaluationCancelled)
        #expect(cancellation.isCancelled)
        #expect(throws: PolicyError.self) {
            try cancellation.with { try scheme.outcomes(for: [Subject()], in: .month(2020, 3)) }
        }
    }

    @Test func aStreamEndsWithAWholeLine() throws {
        let endless = try Endless()
        let stream = try EvaluateStream(
            plugin: endless.plugin.folder, scheme: "t", period: .month(2020, 3),
            functions: [endless.function], limits: EvaluationLimits(time: .seconds(120)))
        let (input, output) = (endless.plugin.folder + "/in", endless.plugin.folder + "/out")
        let lines = (0..<5000).map {
            $0 == 4500 ? #"{"inputs":{"ends":false}}"# : #"{"key":"\#($0)"}"#
        }
        try lines.joined(separator: "\n").write(toFile: input, atomically: true, encoding: .utf8)
        try Data().write(to: URL(fileURLWithPath: output))
        let reading = try #require(FileHandle(forReadingAtPath: input))
        let writing = try #require(FileHandle(forWritingAtPath: output))
        let cancellation = EvaluationCancellation()
        endless.then { cancellation.cancel() }
        let error = #expect(throws: PolicyError.self) {
            try cancellation.with {
                try stream.run(input: reading.fileDescriptor, output: writing.fileDescriptor)
            }
        }
        #expect(error?.code == .evaluationCancelled)
        let text = try String(contentsOfFile: output, encoding: .utf8)
        #expect(text.hasSuffix("}\n"))
        let keys = text.split(separator: "\n").map { $0.prefix { $0 != "," } }
        #expect(keys == (0..<4096).map { #"{"key":"\#($0)""# })
    }

    @Test func aStreamThatWaitsForInputEnds() throws {
        let endless = try Endless()
        let stream = try EvaluateStream(
            plugin: endless.plugin.folder, scheme: "t", period: .month(2020, 3),
            functions: [endless.function])
        let pipe = Pipe()
        let cancellation = EvaluationCancellation()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            cancellation.cancel()
        }
        let error = #expect(throws: PolicyError.self) {
            try cancellation.with {
                try stream.run(
                    input: pipe.fileHandleForReading.fileDescriptor,
                    output: FileHandle.nullDevice.fileDescriptor)
            }
        }
        #expect(error?.code == .evaluationCancelled)
    }

    /// What a program does in its own function when a plugin is loaded is not the plugin's to promise.
    @Test func aPluginThatDoesNotLoadASecondTimeSetsItsSubjectsAside() throws {
        struct Gone: Error {}
        let loads = Mutex(0)
        let function = HostFunction("load", title: "装入") { () throws -> Int in
            let count = loads.withLock { count in
                count += 1
                return count
            }
            if count > 1 { throw Gone() }
            return count
        }
        let plugin = try PluginFixture(
            scheme: #"items = { { id = "a", title = "甲", formula = function(s) return 1 end } }"#,
            prelude: "local host = require \"host\" host.load()")
        let scheme = try PolicyEngine(plugins: [plugin.folder], functions: [function]).scheme("t")
        for outcome in try scheme.outcomes(for: [Subject(), Subject()], in: .month(2020, 3)) {
            #expect(outcome.setAside?.code == "host.failed")
            #expect(outcome.setAside?.at.hasPrefix("main.lua:") == true)
        }
    }
}
