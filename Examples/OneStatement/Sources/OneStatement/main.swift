import Governance
import PolicyEngine

// The folder of a plugin is given, such as Plugins/village-cadre-pay.
let engine = try PolicyEngine(plugins: [CommandLine.arguments[1]])
let scheme = try engine.scheme("village-cadre")
let secretary = Subject(key: "P001", post: "书记", inputs: ["score": 92, "growth": 30000])
let statement = try await scheme.evaluate(secretary, in: .month(2020, 3))
print(statement.net)
print(statement.explanationText)
