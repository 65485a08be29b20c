import ExactNumbers
import Governance
import LuaSandbox

/// A register with a Lua machine of its own, on the thread that made it.
final class RegisterWorker {
    let instance: PluginInstance
    let program: RegisterProgram
    let limits: EvaluationLimits
    /// The entry whose functions run.
    var facts = EntryFacts(since: .earliest, day: .earliest)
    private var view: LuaReference?
    private var references: [String: LuaReference] = [:]

    var runtime: LuaRuntime { instance.runtime }
    var definition: RegisterDefinition { program.definition }

    init(_ instance: PluginInstance, _ program: RegisterProgram, limits: EvaluationLimits)
        throws(LuaError)
    {
        self.instance = instance
        self.program = program
        self.limits = limits
        for field in definition.fields where field.target != nil {
            references[field.id] = try referenceView(field.id)
        }
        view = try entryView()
    }

    // MARK: What functions see

    /// A read-only table, all of whose keys are asked of a reader.
    private func view(
        _ read: @escaping (String) throws(Refusal) -> LuaReply, names: @escaping () -> [String]
    ) throws(LuaError) -> LuaReference {
        var program = LuaProgram()
        program.table()
        program.lock(
            missing: runtime.register { arguments throws(Refusal) in
                try read(arguments[1].text ?? "[\(arguments[1].typeName)]")
            },
            names: runtime.register { [unowned self] _ throws(Refusal) in
                runtime.reply(names: names())
            })
        return try runtime.machine.build(program)
    }

    private func entryView() throws(LuaError) -> LuaReference {
        try view(
            { [unowned self] name throws(Refusal) in try read(name) },
            names: { [unowned self] in Array(facts.values.keys) })
    }

    private func read(_ name: String) throws(Refusal) -> LuaReply {
        if let own = EntryField(rawValue: name) { return reply(own) }
        guard let field = definition.field(name) else {
            throw unknown(name, "e", among: EntryField.names + definition.fields.map(\.id))
        }
        if field.target != nil {
            guard facts.references[name] != nil, let view = references[name] else { return .null }
            return .reference(view)
        }
        // As inputs of schemes: an integer is Lua's, any other number exact, so that a quotient is.
        if field.input.type == .integer, case .number(let number)? = facts.values[name],
            let whole = number.int64
        {
            return .integer(whole)
        }
        return reply(facts.values[name])
    }

    private func referenceView(_ field: String) throws(LuaError) -> LuaReference {
        try view(
            { [unowned self] name throws(Refusal) in
                let reference = facts.references[field]
                guard let value = reference?.facts[name] else {
                    let names = reference?.names ?? []
                    if names.contains(name) { return .null }
                    throw unknown(name, "e.\(field)", among: names)
                }
                return reply(value)
            },
            names: { [unowned self] in facts.references[field].map { Array($0.facts.keys) } ?? [] })
    }

    private func reply(_ field: EntryField) -> LuaReply {
        switch field {
        case .number: facts.number.map { .integer(Int64($0)) } ?? .null
        case .state: facts.state.isEmpty ? .null : runtime.machine.reply(facts.state)
        case .since: runtime.reply(facts.since)
        case .day: runtime.reply(facts.day)
        }
    }

    private func reply(_ value: FieldValue?) -> LuaReply {
        switch value {
        case .text(let text): runtime.machine.reply(text)
        case .number(let number): runtime.reply(number)
        case .boolean(let flag): .boolean(flag)
        case .day(let day): runtime.reply(day)
        case .list, .fields, nil: .null
        }
    }

    private func unknown(_ name: String, _ owner: String, among names: [String]) -> Refusal {
        let hint = NearNames.hint(name, among: names)
        let known = hint.isEmpty ? "；有：\(names.joined(separator: "、"))" : hint
        return Refusal(.formulaUnknownName, "\(owner) 没有 \(name)\(known)")
    }

    // MARK: Calling functions of the plugin

    /// What a function answers for the entry.
    func call(_ function: DeclaredFunction) throws(EvaluationFault) -> FieldValue? {
        guard let view else { preconditionFailure("the view is built with the worker") }
        runtime.machine.set(limits.lua)
        let answer: Result<FieldValue?, EvaluationFault>
        do throws(LuaError) {
            answer = try LuaCancellation.watch(runtime.machine) { () throws(LuaError) in
                try runtime.machine.call(function.reference, view) { word in
                    Result { () throws(EvaluationFault) in try value(of: word, function) }
                }
            }
        } catch {
            throw EvaluationFault(error)
        }
        return try answer.get()
    }

    private func value(of word: LuaWord, _ function: DeclaredFunction) throws(EvaluationFault)
        -> FieldValue?
    {
        switch word {
        case .none, .null: return nil
        case .string: return .text(word.text ?? "")
        case .boolean(let flag): return .boolean(flag)
        default: break
        }
        if let day = runtime.day(word) { return .day(day) }
        do throws(Refusal) {
            if let number = try runtime.operand(word) { return .number(number.rational) }
        } catch {
            throw EvaluationFault(error, at: function.place.description)
        }
        throw EvaluationFault(
            .formulaResult, "函数应返回文字、数、日期或真假值，得到\(word.chinese)",
            at: function.place.description)
    }
}
