import ExactNumbers
import Governance
import LuaSandbox

/// Computes the indicators of a plugin with a Lua machine of its own, on the thread that made it.
final class IndicatorWorker {
    /// What an indicator may ask for; nobody needs more.
    private static let mostReads = 200

    private let instance: PluginInstance
    private let limits: EvaluationLimits
    private let source: any IndicatorSource
    private let day: Day
    private var reads: [IndicatorRead] = []
    private var view: LuaReference?

    private var runtime: LuaRuntime { instance.runtime }

    init(
        _ instance: PluginInstance, on day: Day, from source: any IndicatorSource,
        limits: EvaluationLimits
    ) throws(LuaError) {
        self.instance = instance
        self.limits = limits
        self.source = source
        self.day = day
        var program = LuaProgram()
        program.table()
        for field in QueryField.allCases {
            guard let body = body(of: field) else { continue }
            program.string(field.rawValue)
            program.hostFunction(runtime.register(body))
            program.set()
        }
        program.lock(
            missing: runtime.register { [unowned self] arguments throws(Refusal) in
                let name = arguments[1].text ?? "[\(arguments[1].typeName)]"
                if name == QueryField.day.rawValue { return runtime.reply(self.day) }
                throw Refusal(
                    .formulaUnknownName,
                    "q 没有 \(name)\(NearNames.hint(name, among: QueryField.names))")
            })
        view = try runtime.machine.build(program)
    }

    func value(of program: IndicatorProgram) throws(EvaluationFault) -> IndicatorValue {
        guard let view else { preconditionFailure("the view is built with the worker") }
        reads = []
        runtime.machine.set(limits.lua)
        let answer: Result<Rational?, EvaluationFault>
        do throws(LuaError) {
            answer = try LuaCancellation.watch(runtime.machine) { () throws(LuaError) in
                try runtime.machine.call(program.value.reference, view) { word in
                    Result { () throws(EvaluationFault) in try number(word, program) }
                }
            }
        } catch {
            throw EvaluationFault(error)
        }
        return IndicatorValue(
            program.definition, on: day, value: try answer.get(), reads: reads)
    }

    private func number(_ word: LuaWord, _ program: IndicatorProgram) throws(EvaluationFault)
        -> Rational?
    {
        switch word {
        case .none, .null: return nil
        default: break
        }
        let at = program.value.place.description
        do throws(Refusal) {
            if let number = try runtime.operand(word) { return number.rational }
        } catch {
            throw EvaluationFault(error, at: at)
        }
        throw EvaluationFault(.formulaResult, "value 应返回数或 nil，得到\(word.chinese)", at: at)
    }

    // MARK: What it may ask for

    private func body(of field: QueryField) -> LuaRuntime.Function? {
        switch field {
        case .day: nil
        case .count: { [unowned self] arguments throws(Refusal) in try count(arguments) }
        case .sum: { [unowned self] arguments throws(Refusal) in try sum(arguments) }
        case .organizations:
            { [unowned self] arguments throws(Refusal) in try organizations(arguments) }
        case .people: { [unowned self] arguments throws(Refusal) in try people(arguments) }
        case .tasks: { [unowned self] arguments throws(Refusal) in try tasks(arguments) }
        }
    }

    private func answer(_ title: String, _ value: Rational, _ query: RegisterQuery? = nil)
        throws(Refusal) -> LuaReply
    {
        guard reads.count < IndicatorWorker.mostReads else {
            throw Refusal(.indicatorQuery, "一个指标最多查 \(IndicatorWorker.mostReads) 次")
        }
        reads.append(IndicatorRead(title: title, value: value, query: query))
        return runtime.reply(value)
    }

    private func allow(_ permission: String) throws(Refusal) {
        guard instance.plugin.manifest.permissions.contains(permission) else {
            throw Refusal(
                .indicatorDenied, "要读这些，请在 plugin.yaml 的 permissions 里写上 \(permission)")
        }
    }

    private var reader: EntriesReader {
        let own = Set(instance.registers.map(\.definition.id))
        let permitted = instance.plugin.manifest.permissions
        return EntriesReader(source: source, day: day) { id in
            own.contains(id) || permitted.contains("register:\(id)")
        }
    }

    private func tally(_ query: RegisterQuery, _ field: String?) throws(Refusal) -> [String: Int] {
        do throws(StoreError) {
            return try source.tally(query, by: field)
        } catch {
            throw Refusal(code: error.code.rawValue, error.message)
        }
    }

    private func count(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let (query, definition) = try reader.query(try runtime.declared(arguments[0]))
        let count = try tally(query, nil).values.reduce(0, +)
        return try answer(
            EntriesText.title(query, definition) + "条数", Rational(count), query)
    }

    private func sum(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let (query, definition) = try reader.query(try runtime.declared(arguments[0]))
        let field = try reader.field(try runtime.text(arguments, 1, of: "sum"), definition)
        guard [.money, .number, .integer].contains(field.input.type), field.target == nil else {
            throw Refusal(.indicatorQuery, "\(definition.id) 的 \(field.id) 不是数，不能相加")
        }
        var total = Rational.zero
        for (text, count) in try tally(query, field.id) {
            guard case .number(let number)? = field.value(of: text) else { continue }
            total = try exactly { () throws(NumberError) in
                try total + (try number * Rational(count))
            }
        }
        return try answer(
            "\(EntriesText.title(query, definition))的\(field.title)合计", total, query)
    }

    private func organizations(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        try allow("roster")
        let kind = try optionalTexts(arguments[0])?.first
        return try answer(
            "\(kind ?? "单位")数", Rational(source.organizations(of: kind, on: day)))
    }

    private func people(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        try allow("roster")
        let posts = try optionalTexts(arguments[0])
        return try answer(
            "在任\(posts?.joined(separator: "、") ?? "")人数",
            Rational(source.people(in: posts, on: day)))
    }

    private func tasks(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        try allow("plan")
        var states: [TaskState] = []
        for title in try optionalTexts(arguments[0]) ?? [] {
            guard let state = TaskState.allCases.first(where: { $0.chinese == title }) else {
                let known = TaskState.allCases.map(\.chinese).joined(separator: "、")
                throw Refusal(.indicatorQuery, "任务没有状态“\(title)”；有：\(known)")
            }
            states.append(state)
        }
        let measure: Int?
        if case .null = try runtime.declared(arguments[1]) {
            measure = nil
        } else {
            measure = try runtime.whole(arguments, 1, of: "tasks")
        }
        let chosen = states.isEmpty ? TaskState.allCases : states
        return try answer(
            "\(measure.map { "第 \($0) 条" } ?? "")\(states.map(\.chinese).joined(separator: "、"))任务数",
            Rational(source.tasks(of: measure, in: chosen, on: day)))
    }

    /// A text, a list of texts, or nothing.
    private func optionalTexts(_ word: LuaWord) throws(Refusal) -> [String]? {
        switch try runtime.declared(word) {
        case .null: return nil
        case .text(let text): return [text]
        case .table(let table) where table.fields.isEmpty:
            var texts: [String] = []
            for value in table.list {
                guard case .text(let text) = value else {
                    throw Refusal(.indicatorQuery, "应是文字的列表，里面有\(value.kind)")
                }
                texts.append(text)
            }
            return texts
        case let value: throw Refusal(.indicatorQuery, "应是文字或文字的列表，得到\(value.kind)")
        }
    }
}
