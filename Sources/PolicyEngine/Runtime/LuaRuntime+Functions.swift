import ExactNumbers
import Governance
import LuaSandbox

/// The functions of the module `township`.
extension LuaRuntime {
    /// The functions by their names; without those that declare where nobody takes declarations.
    var townshipFunctions: [(name: String, body: Function)] {
        TownshipFunction.allCases.compactMap { function in
            body(of: function).map { (function.rawValue, $0) }
        }
    }

    // The machine's owner holds these functions, so that none of them may hold it.
    private func body(of function: TownshipFunction) -> Function? {
        switch function {
        case .exact: { [unowned self] arguments throws(Refusal) in try exact(arguments) }
        case .equal: { [unowned self] arguments throws(Refusal) in try equalValues(arguments) }
        case .min:
            { [unowned self] arguments throws(Refusal) in try extreme(arguments, .minimum, "min") }
        case .max:
            { [unowned self] arguments throws(Refusal) in try extreme(arguments, .maximum, "max") }
        case .clamp: { [unowned self] arguments throws(Refusal) in try clamp(arguments) }
        case .round: { [unowned self] arguments throws(Refusal) in try round(arguments, "round") }
        case .floor:
            { [unowned self] arguments throws(Refusal) in
                try floor(arguments, .floor, "floor").reply
            }
        case .ceil:
            { [unowned self] arguments throws(Refusal) in
                try floor(arguments, .ceiling, "ceil").reply
            }
        case .sum: { [unowned self] arguments throws(Refusal) in try sum(arguments) }
        case .rate: { [unowned self] arguments throws(Refusal) in try rate(arguments) }
        case .marginal: { [unowned self] arguments throws(Refusal) in try marginal(arguments) }
        case .split: { [unowned self] arguments throws(Refusal) in try split(arguments) }
        case .date: { [unowned self] arguments throws(Refusal) in try date(arguments) }
        case .addMonths: { [unowned self] arguments throws(Refusal) in try addMonths(arguments) }
        case .fullYears: { [unowned self] arguments throws(Refusal) in try fullYears(arguments) }
        case .monthsBetween:
            { [unowned self] arguments throws(Refusal) in try monthsBetween(arguments) }
        case .serviceMonths:
            { [unowned self] arguments throws(Refusal) in try serviceMonths(arguments) }
        case .continuousSince:
            { [unowned self] arguments throws(Refusal) in try continuousSince(arguments) }
        case .error: { [unowned self] arguments throws(Refusal) in try raise(arguments) }
        case .warn: { [unowned self] arguments throws(Refusal) in try warn(arguments) }
        case .scheme, .register, .indicator: declaring(function)
        }
    }

    private func declaring(_ function: TownshipFunction) -> Function? {
        guard let take = takeDeclaration else { return nil }
        return { arguments throws(Refusal) in try take(function, arguments) }
    }

    private func exact(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        if case .string(let bytes) = arguments[0] {
            let text = String(decoding: bytes, as: UTF8.self)
            return reply(try exactly { () throws(NumberError) in try Rational(decimal: text) })
        }
        let value = try trackedNumber(arguments, 0, of: "exact")
        return reply(value)
    }

    private func equalValues(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        if let x = day(arguments[0]), let y = day(arguments[1]) { return .boolean(x == y) }
        if case .string(let x) = arguments[0], case .string(let y) = arguments[1] {
            return .boolean(x.elementsEqual(y))
        }
        switch (arguments[0], arguments[1]) {
        case (.boolean(let x), .boolean(let y)): return .boolean(x == y)
        case (.table(let x), .table(let y)):
            return .boolean(machine.identity(of: x) == machine.identity(of: y))
        case (.null, .null), (.none, .none), (.null, .none), (.none, .null): return .boolean(true)
        default: break
        }
        guard let x = try tracked(arguments[0]), let y = try tracked(arguments[1]) else {
            return .boolean(false)
        }
        return .boolean(compare(.equal, x, y))
    }

    func extreme(_ arguments: LuaArguments, _ operation: ExpressionOperation, _ name: String)
        throws(Refusal)
        -> LuaReply
    {
        var best = try trackedNumber(arguments, 0, of: name)
        var all = [best]
        for position in 1..<max(1, arguments.count) {
            let next = try trackedNumber(arguments, position, of: name)
            all.append(next)
            let order = Operand.compare(next, best)
            if operation == .minimum ? order < 0 : order > 0 { best = next }
        }
        if all.count == 1 { return reply(best) }
        return recorder == nil ? reply(best) : result(operation, all, best.rational)
    }

    private func clamp(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let value = try trackedNumber(arguments, 0, of: "clamp")
        let low = try trackedNumber(arguments, 1, of: "clamp")
        let high = try trackedNumber(arguments, 2, of: "clamp")
        guard Operand.compare(low, high) <= 0 else {
            throw Refusal(.functionArgument, "clamp 的下限 \(low.rational) 大于上限 \(high.rational)")
        }
        recorder?.compared(low, .lessOrEqual, high, held: true, at: nil)
        let raised = Operand.compare(value, low) < 0 ? low : value
        let answer = Operand.compare(raised, high) > 0 ? high : raised
        guard let recorder else { return reply(answer) }
        let steps = [step(of: value, recorder), step(of: low, recorder), step(of: high, recorder)]
        let lower = recorder.operation(.maximum, [steps[0], steps[1]], raised.rational)
        let upper = recorder.operation(.minimum, [lower, steps[2]], answer.rational)
        return reply(Operand(answer.rational, step: upper))
    }

    func round(_ arguments: LuaArguments, _ name: String) throws(Refusal) -> LuaReply {
        let value = try trackedNumber(arguments, 0, of: name)
        let rounding = try rounding(arguments, from: 1, of: name)
        let rounded = try exactly { () throws(NumberError) in
            try value.rational.rounded(to: rounding.unit, rounding.mode)
        }
        return result(.round(rounding), [value], rounded)
    }

    func floor(_ arguments: LuaArguments, _ operation: ExpressionOperation, _ name: String)
        throws(Refusal) -> (reply: LuaReply, value: Operand)
    {
        let value = try trackedNumber(arguments, 0, of: name)
        let whole = try exactly { () throws(NumberError) in
            operation == .floor
                ? try value.rational.flooredQuotient(by: .one)
                : -(try (-value.rational).flooredQuotient(by: .one))
        }
        let answer = computed(operation, [value], whole)
        return (reply(answer), answer)
    }

    private func sum(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let values = try numbers(arguments, 0, of: "sum") { word throws(Refusal) in
            try tracked(word)
        }
        var total = Rational.zero
        for value in values {
            total = try exactly { () throws(NumberError) in try total + value.rational }
        }
        return values.isEmpty ? reply(total) : result(.sum, values, total)
    }

    /// The numbers of a list, each taken as `take` does it.
    func numbers(
        _ arguments: LuaArguments, _ position: Int, of name: String,
        _ take: (LuaWord) throws(Refusal) -> Operand?
    ) throws(Refusal) -> [Operand] {
        guard case .table(let list) = arguments[position] else {
            throw Refusal(.functionArgument, "\(name) 的第 \(position + 1) 个参数应是列表")
        }
        let count = machine.length(of: list)
        machine.charge(count)
        var values: [Operand] = []
        for index in 1..<(count + 1) {
            let value: Result<Operand, Refusal> = machine.element(index, of: list) { word in
                Result { () throws(Refusal) in
                    guard let operand = try take(word) else {
                        throw Refusal(
                            .functionArgument, "\(name) 的列表第 \(index) 项应是数，得到\(word.chinese)")
                    }
                    return operand
                }
            }
            values.append(try value.get())
        }
        return values
    }

    private func split(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let total = try number(arguments, 0, of: "split").rational
        let weights = try numbers(arguments, 1, of: "split") { word throws(Refusal) in
            try operand(word)
        }.map(\.rational)
        let shares = try exactly { () throws(NumberError) in
            try Money.split(total: try Money(exactly: total), weights: weights)
        }
        var program = LuaProgram()
        program.table(capacity: shares.count)
        for (position, share) in shares.enumerated() {
            program.integer(Int64(position + 1))
            program.append(Operand(share.yuan), generation: generation)
            program.set()
        }
        return .program(program)
    }

    // MARK: Days

    private func date(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        if let day = day(arguments[0]) { return reply(day) }
        let text = try text(arguments, 0, of: "date")
        do throws(GovernanceError) {
            return reply(try Day(text: text))
        } catch {
            throw Refusal(error)
        }
    }

    private func addMonths(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let day = try day(arguments, 0, of: "add_months")
        let count = try whole(arguments, 1, of: "add_months")
        guard abs(count) < 200_000, let moved = day.adding(months: count) else {
            throw Refusal(.functionArgument, "日期超出范围：\(day) 加减 \(count) 个月")
        }
        return reply(moved)
    }

    private func fullYears(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let from = try day(arguments, 0, of: "full_years")
        let to = try day(arguments, 1, of: "full_years")
        return reply(
            whole: Day.fullYears(from: from, to: to), title: "\(from) 至 \(to) 满周年数",
            source: .function(name: "full_years"), style: .count(unit: "年"))
    }

    private func monthsBetween(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let from = try day(arguments, 0, of: "months_between")
        let to = try day(arguments, 1, of: "months_between")
        return reply(
            whole: Day.monthsBetween(from: from, to: to), title: "\(from) 至 \(to) 满月数",
            source: .function(name: "months_between"), style: .count(unit: "个月"))
    }

    private func serviceMonths(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let ranges = try servedRanges(arguments, of: "service_months")
        let day = try day(arguments, 1, of: "service_months")
        return reply(
            whole: ServiceRecord.serviceMonths(ranges, upTo: day), title: "截至 \(day) 任职整月数",
            source: .function(name: "service_months"), style: .count(unit: "个月"))
    }

    private func continuousSince(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let ranges = try servedRanges(arguments, of: "continuous_since")
        let day = try day(arguments, 1, of: "continuous_since")
        return ServiceRecord.continuousSince(ranges, on: day).map { reply($0) } ?? .null
    }

    /// The days served of a list of appointments, each with `start` and perhaps `finish`.
    private func servedRanges(_ arguments: LuaArguments, of name: String) throws(Refusal)
        -> [DayRange]
    {
        guard case .table(let list) = arguments[0] else {
            throw Refusal(.functionArgument, "\(name) 的第 1 个参数应是任职列表（s.person.appointments）")
        }
        var ranges: [DayRange] = []
        let count = machine.length(of: list)
        machine.charge(count * 4)
        for index in 1..<(count + 1) {
            let days: (first: Day?, last: Day?) = machine.element(index, of: list) { word in
                guard case .table(let entry) = word else { return (nil, nil) }
                return (
                    machine.field("start", of: entry) { day($0) },
                    machine.field("finish", of: entry) { day($0) }
                )
            }
            guard let first = days.first else {
                throw Refusal(.functionArgument, "\(name) 的任职列表第 \(index) 项没有 start 日期")
            }
            do throws(GovernanceError) {
                ranges.append(try DayRange(first: first, last: days.last))
            } catch {
                throw Refusal(error)
            }
        }
        return ranges
    }

    // MARK: Messages

    private func raise(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let code = try code(arguments, of: "error")
        throw Refusal(code: code, try message(arguments))
    }

    private func warn(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        recorder?.forbidReplay()
        // Warnings lie in the host's memory, where no cap of the script's counts them.
        let warning = Warning(
            code: try code(arguments, of: "warn"),
            message: String(try message(arguments).prefix(1000)))
        if !warnings.contains(warning), warnings.count < 100 { warnings.append(warning) }
        return .null
    }

    /// The message of an error or a warning, written as `..` would write it.
    private func message(_ arguments: LuaArguments) throws(Refusal) -> String {
        switch arguments[1] {
        case .none, .null: return "插件没有写明原因"
        case .boolean(let flag): return flag ? "true" : "false"
        default: return try text(of: arguments[1])
        }
    }

    private func code(_ arguments: LuaArguments, of name: String) throws(Refusal) -> String {
        let code = try text(arguments, 0, of: name)
        guard !code.isEmpty, code.utf8.count <= 60, !code.hasPrefix("limit.") else {
            throw Refusal(.functionArgument, "\(name) 的代码应是不超过 60 字节的文本，且不以 limit. 开头")
        }
        return code
    }
}
