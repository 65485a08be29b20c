import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing

/// A plugin that is swapped while a program runs.
@Suite struct ReloadablePluginTests {
    private func main(_ amount: String) -> String {
        """
        local township = require "township"
        township.scheme { id = "t", title = "测试", items = {
          { id = "a", title = "甲", formula = function(s) return \(amount) end } } }
        """
    }

    private func tests(_ amount: Int) -> String {
        "- { name: 甲, scheme: t, period: 2020-03, expect: { a: \(amount) } }\n"
    }

    private func net(_ engine: PolicyEngine) throws -> Money? {
        try engine.scheme("t").outcomes(for: [Subject()], in: .month(2020, 3))[0].statement?.net
    }

    @Test func aChangedPluginIsSwappedWhole() throws {
        let fixture = try PluginFixture(main: main("1"), tests: tests(1))
        let plugin = try ReloadablePlugin(fixture.folder)
        let before = plugin.engine
        #expect(plugin.reload() == .unchanged)
        try fixture.write("main.lua", main("1 + 1"))
        try fixture.write("tests/t.yaml", tests(2))
        #expect(plugin.reload() == .swapped)
        #expect(try net(plugin.engine) == Money(fen: 200))
        // Whoever took the old one goes on with it.
        #expect(try net(before) == Money(fen: 100))
        #expect(plugin.reload() == .unchanged)
    }

    @Test(arguments: ["x = = 1", "return 3", "missing + 1"])
    func aBrokenOneLeavesTheOldOneRunning(_ broken: String) throws {
        let fixture = try PluginFixture(main: main("1"), tests: tests(1))
        let plugin = try ReloadablePlugin(fixture.folder)
        try fixture.write("main.lua", broken.hasPrefix("missing") ? main(broken) : broken)
        guard case .refused(let why) = plugin.reload() else {
            Issue.record("it was taken")
            return
        }
        #expect(!why.isEmpty)
        #expect(try net(plugin.engine) == Money(fen: 100))
        // What was refused is not tried again until it changes.
        #expect(plugin.reload() == .unchanged)
        try fixture.write("main.lua", main("1"))
        #expect(plugin.reload() == .unchanged)
        try fixture.write("main.lua", main("1 + 0"))
        #expect(plugin.reload() == .swapped)
    }

    @Test func aFailingCaseIsSaid() throws {
        let fixture = try PluginFixture(main: main("1"), tests: tests(1))
        let plugin = try ReloadablePlugin(fixture.folder)
        try fixture.write("main.lua", main("1 + 1"))
        #expect(plugin.reload() == .refused(["tests/t.yaml:1: test.failed: 甲：a 应为 1.00，实际 2.00"]))
        #expect(try net(plugin.engine) == Money(fen: 100))
    }

    @Test func aFolderThatVanishesIsRefused() throws {
        let fixture = try PluginFixture(main: main("1"))
        let plugin = try ReloadablePlugin(fixture.folder)
        try FileManager.default.removeItem(atPath: fixture.folder)
        guard case .refused = plugin.reload() else {
            Issue.record("it was taken")
            return
        }
        #expect(try net(plugin.engine) == Money(fen: 100))
    }

    @Test func aBrokenOneIsNotBegunWith() throws {
        let fixture = try PluginFixture(main: main("1"), tests: tests(2))
        let findings = #expect(throws: PolicyFindings.self) { try ReloadablePlugin(fixture.folder) }
        #expect(findings?.errors.map(\.code) == [.testFailed])
    }

    @Test func manyThreadsComputeWhileItIsSwapped() async throws {
        let fixture = try PluginFixture(main: main("1"), tests: nil)
        let plugin = try ReloadablePlugin(fixture.folder)
        let amounts = try await withThrowingTaskGroup(of: Money?.self) { group in
            for _ in 0..<4 { group.addTask { try net(plugin.engine) } }
            try fixture.write("main.lua", main("1 + 1"))
            group.addTask {
                _ = plugin.reload()
                return try net(plugin.engine)
            }
            return try await group.reduce(into: Set<Money?>()) { $0.insert($1) }
        }
        #expect(amounts.isSubset(of: [Money(fen: 100), Money(fen: 200)]))
        #expect(try net(plugin.engine) == Money(fen: 200))
    }
}
