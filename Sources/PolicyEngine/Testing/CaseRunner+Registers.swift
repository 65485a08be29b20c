import ExactNumbers
import Governance
import LuaSandbox

/// Cases about registers: each runs twice, in different order.
extension CaseRunner {
    func run(_ cases: [RegisterCase]) -> [PluginTestResult] {
        let first = cases.map { differences(of: $0) { printed.lines.append($0) } }
        let second = Array(cases.reversed().map { differences(of: $0) }.reversed())
        return cases.enumerated().map { position, test in
            PluginTestResult(
                plugin: plugin.manifest.id, name: test.name, place: test.place,
                differences: first[position],
                isRepeatable: first[position] == second[position])
        }
    }

    /// What came out otherwise than expected.
    private func differences(of test: RegisterCase, log: ((String) -> Void)? = nil) -> [String] {
        guard let program = instance.registers.first(where: { $0.definition.id == test.register })
        else {
            let ids = instance.registers.map(\.definition.id)
            return ["没有台账 \(test.register)\(NearNames.hint(test.register, among: ids))"]
        }
        do throws(LuaError) {
            let worker = try RegisterWorker(instance, program, limits: limits)
            let outcome = entry(of: test, worker)
            if let log {
                instance.runtime.printed.take(of: test.name).forEach(log)
            }
            return outcome.entry.map { outcome.differences + compare(test, $0, worker.definition) }
                ?? outcome.differences
        } catch {
            return [error.description]
        }
    }

    /// The entry after all steps, and the steps that came out otherwise than they should.
    private func entry(of test: RegisterCase, _ worker: RegisterWorker) -> (
        entry: RegisterEntry?, differences: [String]
    ) {
        var entry: RegisterEntry?
        var differences: [String] = []
        for (position, step) in test.steps.enumerated() {
            let change = EntryChange(
                entry, move: step.move, texts: step.texts, note: step.note, day: step.day,
                units: step.units)
            do throws(RegisterError) {
                let draft = try worker.draft(change) { field, text throws(RegisterError) in
                    try reference(field, text, test)
                }
                entry = RegisterEntry(
                    number: 1, position: position + 1, state: draft.state, since: draft.since,
                    values: draft.values, personal: draft.personal, day: draft.day, officer: "")
                if let code = step.error {
                    differences.append("第 \(position + 1) 步应报错 \(code)，实际办成了")
                }
            } catch {
                if step.error == error.code.rawValue { continue }
                let expected = step.error.map { "应报错 \($0)，实际 " } ?? "没有办成，"
                differences.append(
                    "第 \(position + 1) 步\(expected)\(error.code.rawValue)：\(error.message)")
            }
        }
        return (entry, differences)
    }

    /// People and organizations are whom the text names; entries of registers are those that are given.
    private func reference(_ field: RegisterField, _ text: String, _ test: RegisterCase)
        throws(RegisterError) -> EntryReference
    {
        guard case .register(let id)? = field.target else {
            let names = field.target == .person ? ["id", "name"] : ["id", "name", "kind"]
            return EntryReference(
                text, facts: ["id": .text(text), "name": .text(text)], names: names)
        }
        let entries = test.given[id] ?? []
        guard let number = Int(text), (1...max(1, entries.count)).contains(number), !entries.isEmpty
        else {
            throw RegisterError(
                .referenceUnknown, test.register, field: field.id, "given 里没有台账 \(id) 的第 \(text) 号")
        }
        let fields =
            instance.registers.first { $0.definition.id == id }?.definition.fields ?? []
        var facts: [String: FieldValue] = ["number": .number(Rational(number))]
        for (name, text) in entries[number - 1] {
            facts[name] = fields.first { $0.id == name }?.value(of: text) ?? .text(text)
        }
        return EntryReference(
            text, facts: facts, names: ["number", "state"] + fields.map(\.id))
    }

    private func compare(
        _ test: RegisterCase, _ entry: RegisterEntry, _ definition: RegisterDefinition
    ) -> [String] {
        test.expected.sorted { $0.key < $1.key }.compactMap { name, expected in
            let actual: String
            switch name {
            case "state": actual = entry.state
            case "until":
                actual =
                    definition.procedure?.state(entry.state).flatMap {
                        EntryDeadline($0, since: entry.since, WorkingCalendar())
                    }?.last.description ?? ""
            default:
                guard definition.field(name) != nil else {
                    return
                        "没有 \(name) 这一栏\(NearNames.hint(name, among: definition.fields.map(\.id)))"
                }
                actual = entry.text(name) ?? ""
            }
            return actual == expected
                ? nil : "\(name) 应为“\(expected)”，实际“\(actual)”"
        }
    }
}
