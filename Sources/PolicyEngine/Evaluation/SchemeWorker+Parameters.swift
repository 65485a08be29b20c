import ExactNumbers
import Governance
import LuaSandbox

/// Reads of `s.param`: the value that holds on the day the engine computes for.
extension SchemeWorker {
    func readParameter(_ name: String) throws(Refusal) -> LuaReply {
        let set = instance.plugin.parameters
        guard let parameter = set[name] else { throw unknown(name, "s.param", among: set.names) }
        parameterReads?.insert(name)
        let entry: Timeline<Parameter.Setting>.Entry
        do throws(PolicyError) {
            entry = try set.value(name, on: valuesOn, known: known)
        } catch {
            throw Refusal(error)
        }
        let value = entry.value.value
        switch value.content {
        case .number(let number):
            guard runtime.recorder != nil else { return runtime.reply(Operand(number)) }
            return runtime.reply(figure(number, value, [], parameter, entry))
        case .text(let text): return runtime.machine.reply(text)
        case .boolean(let flag): return .boolean(flag)
        case .day(let day): return runtime.reply(day)
        case .list, .table: return .reference(try table(value, parameter, entry))
        }
    }

    private func figure(
        _ number: Rational, _ value: ParameterValue, _ path: [String], _ parameter: Parameter,
        _ entry: Timeline<Parameter.Setting>.Entry
    ) -> Figure {
        let keys = path.map { "[\($0)]" }.joined()
        let isMoney = parameter.unit?.hasPrefix("元") ?? false
        return Figure(
            value: number, title: (parameter.title ?? parameter.name) + keys,
            source: .parameter(
                name: parameter.name, path: path, from: entry.from,
                basis: entry.value.basis ?? parameter.basis,
                place: RecordPlace(file: value.place.file, row: value.place.line)),
            style: isMoney ? .money : .number)
    }

    /// The read-only table of a parameter's value.
    ///
    /// While a recording is under way its numbers know their source.
    private func table(
        _ value: ParameterValue, _ parameter: Parameter, _ entry: Timeline<Parameter.Setting>.Entry
    ) throws(Refusal) -> LuaReference {
        let key = ParameterCache.Key(name: parameter.name, from: entry.from.number)
        let isRecording = runtime.recorder != nil
        if let built = isRecording ? parameters.recordedTables[key] : parameters.tables[key] {
            return built
        }
        var program = LuaProgram()
        append(value, [], parameter, entry, to: &program)
        do throws(LuaError) {
            let built = try runtime.machine.build(program)
            runtime.machine.withValue(of: built) { noteScales(of: value, $0) }
            if isRecording {
                parameters.recordedTables[key] = built
            } else {
                parameters.tables[key] = built
            }
            return built
        } catch {
            throw Refusal(code: error.code, error.message)
        }
    }

    private func append(
        _ value: ParameterValue, _ path: [String], _ parameter: Parameter,
        _ entry: Timeline<Parameter.Setting>.Entry, to program: inout LuaProgram
    ) {
        switch value.content {
        case .number(let number):
            let step = runtime.recorder?.figure(figure(number, value, path, parameter, entry)) ?? -1
            program.append(Operand(number, step: step), generation: runtime.generation)
        case .text(let text): program.string(text)
        case .boolean(let flag): program.boolean(flag)
        case .day(let day): program.append(day)
        case .list(let values):
            program.table(capacity: values.count)
            for (position, value) in values.enumerated() {
                program.integer(Int64(position + 1))
                append(value, path + ["\(position + 1)"], parameter, entry, to: &program)
                program.set()
            }
            program.lock(missing: missingField("s.param.\(parameter.name) 的列表", [], isList: true))
        case .table(let table):
            program.table(capacity: table.entries.count)
            for member in table.entries {
                program.string(member.key)
                append(member.value, path + [member.key], parameter, entry, to: &program)
                program.set()
            }
            program.lock(missing: missingKey(parameter.name, path, table.keys))
        }
    }

    /// Answers a key that a parameter table does not hold as text: an integer is looked up by its digits.
    private func missingKey(_ name: String, _ path: [String], _ keys: [String]) -> Int {
        let owner = (["s.param.\(name)"] + path.map { "[\($0)]" }).joined()
        let id = "\(owner)\u{0}\(keys.joined(separator: "\u{0}"))"
        if let known = parameters.missing[id] { return known }
        let known = Set(keys)
        let function = runtime.register { [unowned self] arguments throws(Refusal) in
            let key = arguments[1]
            if case .integer(let value) = key, known.contains(String(value)),
                case .table(let data) = arguments[0]
            {
                return try copy(String(value), of: data)
            }
            if let name = key.text { throw unknown(name, owner, among: keys) }
            if case .null = key {
                throw Refusal(
                    .formulaUnknownName,
                    "用来查 \(owner) 的是 nil：多半是没有提供（如职务、单位编号）；有：\(keys.joined(separator: "、"))")
            }
            let number = try runtime.operand(key)?.rational.description
            throw unknown(number ?? key.typeName, owner, among: keys)
        }
        parameters.missing[id] = function
        return function
    }

    /// Answers a key that a list or a table of fields does not hold: past the end of a list is nothing, else it is an error.
    func missingField(_ owner: String, _ names: [String], isList: Bool) -> Int {
        let id = "\(isList)\u{0}\(owner)\u{0}\(names.joined(separator: "\u{0}"))"
        if let known = parameters.missing[id] { return known }
        let function = runtime.register { [unowned self] arguments throws(Refusal) in
            if isList, case .integer = arguments[1] { return .null }
            throw unknown(
                arguments[1].text ?? "[\(arguments[1].typeName)]", owner, among: names)
        }
        parameters.missing[id] = function
        return function
    }

    /// The value of a text key in the data behind a view.
    private func copy(_ key: String, of data: LuaSlot) throws(Refusal) -> LuaReply {
        let answer: Result<LuaReply, Refusal> = runtime.machine.field(key, of: data) { word in
            Result { () throws(Refusal) in
                switch word {
                case .packed(let bits): return .packed(bits)
                case .string(let bytes):
                    return runtime.machine.reply(String(decoding: bytes, as: UTF8.self))
                case .boolean(let flag): return .boolean(flag)
                case .table(let slot):
                    do throws(LuaError) {
                        return .reference(try runtime.machine.keep(slot))
                    } catch {
                        throw Refusal(code: error.code, error.message)
                    }
                default:
                    if let day = runtime.day(word) { return runtime.reply(day) }
                    guard let operand = try runtime.tracked(word) else { return .null }
                    return runtime.reply(operand)
                }
            }
        }
        return try answer.get()
    }

    /// Remembers which tables are scales, so that looking something up needs no reading of tables.
    private func noteScales(of value: ParameterValue, _ word: LuaWord) {
        guard case .table(let slot) = word else { return }
        if let scale = value.scale, let identity = runtime.machine.identity(of: slot) {
            runtime.scales[identity] = scale
            if runtime.recorder != nil { parameters.recordedScales.append(identity) }
        }
        switch value.content {
        case .list(let values):
            for (position, value) in values.enumerated() {
                runtime.machine.element(position + 1, of: slot) { noteScales(of: value, $0) }
            }
        case .table(let table):
            for member in table.entries {
                runtime.machine.field(member.key, of: slot) { noteScales(of: member.value, $0) }
            }
        default: break
        }
    }

    func releaseRecordedParameters() {
        for table in parameters.recordedTables.values { runtime.machine.release(table) }
        for identity in parameters.recordedScales { runtime.scales[identity] = nil }
        parameters.recordedTables.removeAll()
        parameters.recordedScales.removeAll()
    }
}
