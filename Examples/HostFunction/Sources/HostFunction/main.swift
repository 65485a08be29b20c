import ExactNumbers
import Governance
import PolicyEngine
import TownshipTesting

// What another system knows: the pay of each grade at its first step, in 元; made up.
let firstSteps = [24: 1_840, 25: 1_640, 26: 1_460, 27: 1_300]

let gradePay = HostFunction("grade_pay", title: "级别工资标准") {
    (grade: Int, step: Int) throws -> Money in
    guard let first = firstSteps[grade] else {
        throw HostRefusal("grade.unknown", "工资标准里没有 \(grade) 级，请核对级别")
    }
    return Money(fen: Int64(first + 65 * (step - 1)) * 100)
}

let folder = CommandLine.arguments[1]
let engine = try PolicyEngine(plugins: [folder], functions: [gradePay])
let scheme = try engine.scheme("seconded-pay")
for grade in [25, 3] {
    do {
        let subject = Subject(inputs: ["grade": .number(Rational(grade)), "step": 4])
        let statement = try await scheme.evaluate(subject, in: .month(2020, 3))
        print(statement.explanationText)
    } catch let reason as SetAside {
        print("\(reason.at): \(reason.code): \(reason.message)")
    }
}
print(PluginConformance(folder, functions: [gradePay]).run())
