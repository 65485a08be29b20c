import Foundation
import Governance
import PolicyEngine
import Testing

/// Each mechanism of a measure that has a plugin is a part of it, and a case of it that runs says what it does.
@Suite struct MechanismTests {
    private struct Mechanism {
        let name: String
        let plugin: String
        let part: String
        let test: String
    }

    private static func mechanisms() throws -> [Mechanism] {
        let url = URL(fileURLWithPath: ShippedPlugins.folder).deletingLastPathComponent()
            .appendingPathComponent("Tests/mechanisms.csv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
            return Mechanism(name: cells[1], plugin: cells[2], part: cells[3], test: cells[4])
        }
    }

    @Test func everyMechanismIsDeclaredAndTested() throws {
        let mechanisms = try MechanismTests.mechanisms()
        #expect(mechanisms.count > 20)
        for (plugin, parts) in Dictionary(grouping: mechanisms, by: \.plugin) {
            let folder = "\(ShippedPlugins.folder)/\(plugin)"
            let engine = try PolicyEngine(plugins: [folder])
            let declared = engine.registers.map(\.id) + engine.indicators.map(\.id)
            let files = try PluginFolder(path: folder).read().readTestFiles()
            let about =
                files.flatMap(\.registerCases).map { ($0.register, $0.name) }
                + files.flatMap(\.indicatorCases).map { ($0.indicator, $0.name) }
            let passed = Set(try PluginTest.run(folder).results.filter(\.isPassed).map(\.name))
            for mechanism in parts {
                #expect(
                    declared.contains(mechanism.part), "\(mechanism.name): no \(mechanism.part)")
                #expect(
                    about.contains { $0 == (mechanism.part, mechanism.test) },
                    "\(mechanism.name): no case “\(mechanism.test)” is about \(mechanism.part)")
                #expect(
                    passed.contains(mechanism.test), "\(mechanism.name): the case does not pass")
            }
            // What a plugin keeps is there for a mechanism.
            let named = Set(parts.map(\.part))
            for register in engine.registers {
                #expect(named.contains(register.id), "\(plugin): \(register.id) is no mechanism's")
            }
        }
    }
}
