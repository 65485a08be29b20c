import ExactNumbers
import Governance

/// Reads which entries a function of an indicator asks for.
struct EntriesReader {
    let source: any IndicatorSource
    let day: Day
    /// The registers that may be asked for.
    let isAllowed: (String) -> Bool

    func query(_ value: Declared) throws(Refusal) -> (
        query: RegisterQuery, definition: RegisterDefinition
    ) {
        let reader = try DeclarationReader(value, "q", code: .indicatorQuery)
        try reader.allow(EntriesField.names)
        let id = try reader.text("register")
        guard let definition = source.register(id) else {
            throw Refusal(.indicatorQuery, "没有台账 \(id)")
        }
        guard isAllowed(id) else {
            throw Refusal(
                .indicatorDenied,
                "台账 \(id) 是别的插件的；要用它，请在 plugin.yaml 的 permissions 里写上 register:\(id)")
        }
        var query = RegisterQuery(id, on: day)
        if let states = try reader.optionalTexts("state") {
            for state in states where definition.procedure?.state(state) == nil {
                let known = definition.procedure?.states.map(\.id) ?? []
                throw Refusal(
                    .indicatorQuery,
                    "台账 \(id) 没有状态 \(state)\(NearNames.hint(state, among: known))")
            }
            query.conditions.append(.state(states))
        }
        for (name, value) in try reader.entries("where") {
            query.conditions.append(try condition(name, value, definition))
        }
        for name in try reader.optionalTexts("empty") ?? [] {
            query.conditions.append(.empty(try field(name, definition).id))
        }
        for (name, value) in try reader.entries("days") {
            query.conditions.append(try days(name, value, definition))
        }
        return (query, definition)
    }

    /// A field that may be asked for.
    func field(_ name: String, _ definition: RegisterDefinition) throws(Refusal) -> RegisterField {
        guard let field = definition.field(name) else {
            let known = definition.fields.map(\.id)
            throw Refusal(
                .indicatorQuery,
                "台账 \(definition.id) 没有 \(name) 这一栏\(NearNames.hint(name, among: known))")
        }
        guard !field.isPersonal else {
            throw Refusal(.indicatorQuery, "\(definition.id) 的 \(name) 写到人，加密保存，不能按它统计")
        }
        return field
    }

    private func condition(
        _ name: String, _ value: Declared, _ definition: RegisterDefinition
    ) throws(Refusal) -> RegisterQuery.Condition {
        let field = try field(name, definition)
        if case .table(let table) = value {
            guard table.fields.isEmpty, !table.list.isEmpty else {
                throw Refusal(.indicatorQuery, "where.\(name) 应是一个值，或值的列表")
            }
            var texts: [String] = []
            for value in table.list { texts.append(try text(value, field)) }
            return .field(field.id, oneOf: texts)
        }
        return .field(field.id, oneOf: [try text(value, field)])
    }

    private func text(_ value: Declared, _ field: RegisterField) throws(Refusal) -> String {
        switch value {
        case .text(let text): return text
        case .number(let number): return field.text(of: .number(number))
        case .boolean(let flag): return field.text(of: .boolean(flag))
        case .day(let day): return field.text(of: .day(day))
        default: throw Refusal(.indicatorQuery, "where.\(field.id) 的值不能是\(value.kind)")
        }
    }

    private func days(_ name: String, _ value: Declared, _ definition: RegisterDefinition)
        throws(Refusal) -> RegisterQuery.Condition
    {
        let field = try field(name, definition)
        guard field.input.type == .date else {
            throw Refusal(.indicatorQuery, "days.\(name)：这一栏不是日期")
        }
        let reader = try DeclarationReader(value, "days.\(name)", code: .indicatorQuery)
        try reader.allow(["from", "to"])
        return .days(field.id, from: try day("from", reader), to: try day("to", reader))
    }

    private func day(_ name: String, _ reader: DeclarationReader) throws(Refusal) -> Day? {
        switch reader.table.fields[name] ?? .null {
        case .null: return nil
        case .day(let day): return day
        case .text(let text):
            do throws(GovernanceError) {
                return try Day(text: text)
            } catch {
                throw Refusal(.indicatorQuery, "\(reader.path).\(name)：\(error.message)")
            }
        case let value:
            throw Refusal(.indicatorQuery, "\(reader.path).\(name) 应是日期，得到\(value.kind)")
        }
    }
}
