import ExactNumbers
import Governance
import LuaSandbox

/// Items: each computed once, when it is first needed.
extension SchemeWorker {
    /// The item of a statement; `nil` when its `when` says no.
    func item(_ position: Int) throws(EvaluationFault) -> StatementItem? {
        switch states[position] {
        case .value(let item): return item
        case .absent: return nil
        case .failed(let fault): throw fault
        case .computing: throw cycle(to: position)
        case .pending: break
        }
        states[position] = .computing
        stack.append(position)
        let outer = (valuesOn, parameterReads, part, runtime.recorder?.suspendDecisions())
        defer {
            stack.removeLast()
            (valuesOn, parameterReads, part) = (outer.0, outer.1, outer.2)
        }
        do throws(EvaluationFault) {
            let item = try compute(position)
            states[position] = item.map { .value($0) } ?? .absent
            if let decisions = outer.3 { runtime.recorder?.resumeDecisions(decisions) }
            return item
        } catch {
            states[position] = .failed(error)
            if innermost == nil { innermost = error }
            throw error
        }
    }

    private func cycle(to position: Int) -> EvaluationFault {
        let start = stack.firstIndex(of: position) ?? 0
        let names = (stack[start...] + [position]).map { scheme.items[$0].definition.id }
        let fault = EvaluationFault(
            .formulaCycle, "项目互相引用，算不出来：\(names.joined(separator: " → "))",
            at: scheme.items[position].formula.place.description)
        return fault
    }

    private func compute(_ position: Int) throws(EvaluationFault) -> StatementItem? {
        let item = scheme.items[position]
        let exact = item.definition.isProrated ? try proratedValue(item) : try plainValue(item)
        guard let exact else {
            record(position, nil)
            return nil
        }
        let rounded = try round(exact.rational, item)
        record(position, exact)
        return rounded
    }

    private func round(_ value: Rational, _ item: SchemeProgram.Item) throws(EvaluationFault)
        -> StatementItem
    {
        let definition = item.definition
        guard let rounding = definition.rounding else {
            return StatementItem(id: definition.id, figure: value)
        }
        do throws(NumberError) {
            let rounded = try value.rounded(to: rounding.unit, rounding.mode)
            return StatementItem(
                id: definition.id, kind: definition.kind, amount: try Money(exactly: rounded))
        } catch {
            throw EvaluationFault(Refusal(error), at: item.formula.place.description)
        }
    }

    private func plainValue(_ item: SchemeProgram.Item) throws(EvaluationFault) -> Operand? {
        valuesOn = firstDay
        parameterReads = nil
        guard try applies(item) else { return nil }
        return try number(item)
    }

    // MARK: Calling functions of the plugin

    /// Whether the item's `when` holds.
    func applies(_ item: SchemeProgram.Item) throws(EvaluationFault) -> Bool {
        guard let when = item.when else { return true }
        let applies = try call(when) { word in
            switch word {
            case .none, .null, .boolean(false): false
            default: true
            }
        }
        runtime.marks?.note(applies, item.definition.id, of: scheme.definition.id)
        return applies
    }

    /// What the item's formula answers.
    func number(_ item: SchemeProgram.Item) throws(EvaluationFault) -> Operand {
        runtime.marks?.noteFormula(item.definition.id, of: scheme.definition.id)
        return try number(
            item.formula, "项目“\(item.definition.title)”（\(item.definition.id)）")
    }

    /// The number that a function answers; `name` is what a refusal calls it.
    func number(_ function: DeclaredFunction, _ name: String, argument: LuaReference? = nil)
        throws(EvaluationFault) -> Operand
    {
        let place = function.place.description
        let answer: Result<Operand, EvaluationFault> = try call(function, argument: argument) {
            word in
            Result { () throws(EvaluationFault) in
                do throws(Refusal) {
                    if let operand = try runtime.tracked(word) { return operand }
                } catch {
                    throw EvaluationFault(
                        .formulaResult, "\(name)的公式结果不能用：\(error.message)", at: place)
                }
                throw EvaluationFault(
                    .formulaResult, "\(name)的公式\(refusal(of: word))", at: place)
            }
        }
        return try answer.get()
    }

    /// What is wrong with a result that is no number, and what to do about it.
    private func refusal(of word: LuaWord) -> String {
        let advice =
            switch word {
            case .null: "；没有的时候应发多少，请写明，如 return 0"
            case .table: "；要表里的一项，请用方括号取，如 s.param.base_pay[s.post]"
            case .boolean: "；条件写在 when 里，formula 返回数"
            default: ""
            }
        if case .none = word { return "什么也没有返回；是不是忘了写 return，或者有的情形没有 return？" }
        return "结果应是数，得到\(runtime.kind(of: word))\(advice)"
    }

    /// Calls a function of the plugin and lends its answer.
    func call<R>(
        _ function: DeclaredFunction, argument: LuaReference? = nil, _ body: (LuaWord) -> R
    )
        throws(EvaluationFault) -> R
    {
        guard let argument = argument ?? views.subject else {
            preconditionFailure("the views are built with the worker")
        }
        do throws(LuaError) {
            return try runtime.machine.call(function.reference, argument, body)
        } catch {
            // A failure that came through other formulas keeps the line where it began.
            if let innermost, innermost.code == EvaluationFault(error).code { throw innermost }
            throw fault(error)
        }
    }

    // MARK: Reads of items by items

    func readItem(_ name: String) throws(Refusal) -> LuaReply {
        guard let position = scheme.itemPositions[name] else {
            throw unknown(name, "s.item", among: scheme.definition.items.map(\.id))
        }
        let definition = scheme.items[position].definition
        let value = try read(position)?.value ?? .zero
        guard runtime.recorder != nil else { return runtime.reply(Operand(value)) }
        return runtime.reply(
            Figure(
                value: value, title: definition.title, source: .item(id: name),
                style: definition.rounding == nil ? .number : .money), .item(position))
    }

    func readGross() throws(Refusal) -> LuaReply {
        var gross = Money.zero
        for position in scheme.items.indices where scheme.items[position].definition.kind == .pay {
            gross += try read(position)?.amount ?? .zero
        }
        return runtime.reply(
            Figure(value: gross.yuan, title: "应发合计", source: .gross, style: .money), .gross)
    }

    /// An item for the one whose formula is running.
    private func read(_ position: Int) throws(Refusal) -> StatementItem? {
        let value: StatementItem?
        do throws(EvaluationFault) {
            value = try item(position)
        } catch {
            if innermost == nil { innermost = error }
            throw Refusal(code: error.code, error.message)
        }
        try refuseSecondCut(by: position)
        return value
    }

    /// A prorated item that reads another prorated one would be cut twice, also where unprorated ones lie between.
    private func refuseSecondCut(by position: Int) throws(Refusal) {
        guard let reader = stack.last, reader != position,
            let cut = scheme.items[position].definition.isProrated ? position : cutItems[position]
        else { return }
        guard scheme.items[reader].definition.isProrated else {
            cutItems[reader] = cut
            return
        }
        func id(_ position: Int) -> String { scheme.items[position].definition.id }
        let read =
            position == cut
            ? "不能再读同样折算的 \(id(position))"
            : "不能读 \(id(position))，它是从折算过的 \(id(cut)) 来的"
        throw Refusal(.formulaProratedTwice, "项目 \(id(reader)) 按时段折算，\(read)：会折算两次")
    }

    // MARK: Recording

    private func record(_ position: Int, _ exact: Operand?) {
        exactValues[position] = exact?.rational
        guard let recorder = runtime.recorder else { return }
        let operand = exact.map {
            Operand($0.rational, step: runtime.step(of: $0, recorder))
        }
        recorder.item(position, operand)
        recordings[position] = ItemRecording(
            step: operand?.step, decisions: recorder.decisions)
    }
}
