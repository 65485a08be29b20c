import ExactNumbers
import Foundation
import PolicyEngine
import Testing

/// The cases of one shipped plugin: which passed, and what each expects.
struct ShippedCases {
    let passed: Set<String>
    private var tests: [String: YAMLValue] = [:]

    init(plugin: String) throws {
        let folder = "\(ShippedPlugins.folder)/\(plugin)"
        passed = Set(try PluginTest.run(folder).results.filter(\.isPassed).map(\.name))
        for file in try FileManager.default.contentsOfDirectory(atPath: folder + "/tests") {
            let bytes = try [UInt8](
                Data(contentsOf: URL(fileURLWithPath: "\(folder)/tests/\(file)")))
            let root = try #require(try YAMLReader().read(bytes, file: file))
            guard case .sequence(let list) = root.content else { continue }
            for test in list where test["property"] == nil {
                let name = try #require(test["name"]?.scalar?.text)
                // Two cases of one name could stand for each other.
                #expect(tests.updateValue(test, forKey: name) == nil, "\(plugin): \(name)")
            }
        }
    }

    /// What a case expects of an item, for its first subject or the one of a number.
    func expected(_ item: String, of name: String, subject: Int) -> Rational? {
        guard let test = tests[name] else { return nil }
        var expecting = test
        if case .sequence(let subjects)? = test["subjects"]?.content {
            guard subjects.indices.contains(subject - 1) else { return nil }
            expecting = subjects[subject - 1]
        }
        return expecting["expect"]?[item]?.scalar.flatMap { try? Rational(decimal: $0.text) }
    }
}
