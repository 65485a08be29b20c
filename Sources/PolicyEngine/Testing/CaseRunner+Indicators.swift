import ExactNumbers
import Governance
import LuaSandbox

/// Cases about indicators: each runs twice, in different order.
extension CaseRunner {
    func run(_ cases: [IndicatorCase]) -> [PluginTestResult] {
        let first = cases.map { differences(of: $0) }
        let second = Array(cases.reversed().map { differences(of: $0) }.reversed())
        return cases.enumerated().map { position, test in
            PluginTestResult(
                plugin: plugin.manifest.id, name: test.name, place: test.place,
                differences: first[position], isRepeatable: first[position] == second[position])
        }
    }

    private func differences(of test: IndicatorCase) -> [String] {
        guard
            let program = instance.indicators.first(where: { $0.definition.id == test.indicator })
        else {
            let ids = instance.indicators.map(\.definition.id)
            return ["没有指标 \(test.indicator)\(NearNames.hint(test.indicator, among: ids))"]
        }
        let source = GivenEntries(test: test, registers: instance.registers.map(\.definition))
        let outcome: Result<Rational?, EvaluationFault>
        do throws(LuaError) {
            let worker = try IndicatorWorker(instance, on: test.day, from: source, limits: limits)
            outcome = Result { () throws(EvaluationFault) in try worker.value(of: program).value }
        } catch {
            return [error.description]
        }
        switch (test.expected, outcome) {
        case (.value(let expected), .success(let value?))
        where value == expected || (try? value.rounded(to: .fen, .halfUp)) == expected:
            return []
        case (.nothing, .success(nil)): return []
        case (.error(let code), .failure(let fault)) where fault.code == code: return []
        case (_, .failure(let fault)):
            return ["没有算出来，\(fault.code)：\(fault.message)（\(fault.at)）"]
        case (.value(let expected), .success(let value)):
            return ["应为 \(expected)，实际 \(value?.description ?? "没有")"]
        case (.nothing, .success(let value)): return ["应没有可算的，实际 \(value?.description ?? "")"]
        case (.error(let code), .success(let value)):
            return ["应报错 \(code)，实际 \(value?.description ?? "没有")"]
        }
    }
}
