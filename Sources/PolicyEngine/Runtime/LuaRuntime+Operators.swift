import ExactNumbers
import Governance
import LuaSandbox

/// The operators on exact numbers and days.
extension LuaRuntime {
    func operate(
        _ operation: LuaOperator, _ a: LuaWord, _ b: LuaWord, on machine: LuaMachine
    ) -> LuaReply {
        // Short decimals without recording are nearly all of the work.
        if recorder == nil, case .packed(let x) = a, case .packed(let y) = b,
            let reply = packed(
                operation, PackedDecimal(trustedBits: x), PackedDecimal(trustedBits: y))
        {
            return reply
        }
        do throws(Refusal) {
            return try operateSlowly(operation, a, b)
        } catch {
            return machine.refuse(error.code, error.message)
        }
    }

    private func packed(_ operation: LuaOperator, _ x: PackedDecimal, _ y: PackedDecimal)
        -> LuaReply?
    {
        switch operation {
        case .add: PackedDecimal.adding(x, y).map { .packed($0.bits) }
        case .subtract: PackedDecimal.subtracting(x, y).map { .packed($0.bits) }
        case .multiply: PackedDecimal.multiplying(x, y).map { .packed($0.bits) }
        case .divide: y.isZero ? nil : PackedDecimal.dividing(x, y).map { .packed($0.bits) }
        case .less: .boolean(PackedDecimal.compare(x, y) < 0)
        case .lessEqual: .boolean(PackedDecimal.compare(x, y) <= 0)
        default: nil
        }
    }

    private func operateSlowly(_ operation: LuaOperator, _ a: LuaWord, _ b: LuaWord) throws(Refusal)
        -> LuaReply
    {
        switch operation {
        case .index: return try index(a, b)
        case .concatenate: return machine.reply(try text(of: a) + text(of: b))
        case .toString: return machine.reply(try text(of: a))
        case .toInteger: return try operand(a)?.rational.int64.map { .integer($0) } ?? .null
        case .toDecimalText: return try decimalText(a, b)
        case .toKey: return try key(a)
        case .length: throw Refusal(.functionArgument, "数和日期没有长度（#）")
        default: break
        }
        if let x = day(a) { return try operate(operation, x, day(b), b) }
        if let y = day(b) {
            guard operation == .add, let count = try operand(a)?.rational.int else {
                if operation == .equal { return .boolean(false) }
                throw Refusal(.functionArgument, "日期只能加减天数，或与日期相减、比较")
            }
            return try reply(moved(y, by: count))
        }
        guard let x = try tracked(a), let y = operation == .negate ? x : try tracked(b) else {
            if operation == .equal { return .boolean(false) }
            let wrong = try operand(a) == nil ? a : b
            throw Refusal(.functionArgument, "\(LuaRuntime.verb(operation))\(kind(of: wrong))")
        }
        return try operate(operation, x, y)
    }

    private static func verb(_ operation: LuaOperator) -> String {
        switch operation {
        case .less, .lessEqual: "数只能和数比大小，另一边是"
        default: "数只能和数算，另一边是"
        }
    }

    private func operate(_ operation: LuaOperator, _ x: Operand, _ y: Operand) throws(Refusal)
        -> LuaReply
    {
        switch operation {
        case .equal, .less, .lessEqual: return .boolean(compare(operation, x, y))
        case .negate:
            if recorder == nil, case .packed(let packed) = x.value, let result = packed.negated {
                return .packed(result.bits)
            }
            return result(.negate, [x], -x.rational)
        default: break
        }
        let (a, b) = (x.rational, y.rational)
        let cost = a.digitCost * b.digitCost
        if cost > 4 { machine.charge(cost / 2) }
        let (name, value): (ExpressionOperation, Rational) = try exactly { () throws(NumberError) in
            switch operation {
            case .add: (.add, try a + b)
            case .subtract: (.subtract, try a - b)
            case .multiply: (.multiply, try a * b)
            case .divide: (.divide, try a / b)
            case .floorDivide: (.floorDivide, try a.flooredQuotient(by: b))
            case .modulo: (.modulo, try a.flooredRemainder(by: b))
            default: (.power, try a.power(b))
            }
        }
        return result(name, [x, y], value)
    }

    /// A computed number, with its step while a recording is under way.
    func computed(_ operation: ExpressionOperation, _ operands: [Operand], _ value: Rational)
        -> Operand
    {
        guard let recorder else { return Operand(value) }
        var steps: [Int32] = []
        for operand in operands { steps.append(step(of: operand, recorder)) }
        return Operand(value, step: recorder.operation(operation, steps, value))
    }

    func result(_ operation: ExpressionOperation, _ operands: [Operand], _ value: Rational)
        -> LuaReply
    {
        reply(computed(operation, operands, value))
    }

    /// Compares, and writes the decision down while a recording is under way.
    func compare(_ operation: LuaOperator, _ x: Operand, _ y: Operand) -> Bool {
        let order = Operand.compare(x, y)
        let (relation, held): (Decision.Relation, Bool) =
            switch operation {
            case .less: (.less, order < 0)
            case .lessEqual: (.lessOrEqual, order <= 0)
            default: (.equal, order == 0)
            }
        if let recorder {
            let place = machine.currentPlace.map { "\($0.chunk):\($0.line)" }
            recorder.compared(x, relation, y, held: held, at: place)
        }
        return held
    }

    // MARK: Days

    private func operate(_ operation: LuaOperator, _ x: Day, _ y: Day?, _ b: LuaWord)
        throws(Refusal)
        -> LuaReply
    {
        if let y {
            switch operation {
            case .equal: return .boolean(x == y)
            case .less: return .boolean(x < y)
            case .lessEqual: return .boolean(x <= y)
            case .subtract:
                return reply(
                    whole: x - y, title: "天数", source: .function(name: "日期相减"),
                    style: .count(unit: "天"))
            default: break
            }
        } else if let count = try operand(b)?.rational.int,
            operation == .add || operation == .subtract
        {
            return reply(try moved(x, by: operation == .add ? count : -count))
        } else if operation == .equal {
            return .boolean(false)
        }
        throw Refusal(.functionArgument, "日期只能加减整数天，或与日期相减、比较")
    }

    func moved(_ day: Day, by count: Int) throws(Refusal) -> Day {
        guard abs(count) < 10_000_000, let moved = day.adding(days: count) else {
            throw Refusal(.functionArgument, "日期超出范围：\(day) 加减 \(count) 天")
        }
        return moved
    }

    // MARK: Text, fields, keys

    /// A value as `tostring` and `..` write it.
    func text(of word: LuaWord) throws(Refusal) -> String {
        switch word {
        case .string(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .integer(let value): return String(value)
        case .float(let value): return LuaFloat.text(value)
        default:
            if let day = day(word) { return day.description }
            if let operand = try operand(word) { return operand.rational.description }
            throw Refusal(.functionArgument, "不能把\(word.chinese)接到文本里")
        }
    }

    private func decimalText(_ word: LuaWord, _ digits: LuaWord) throws(Refusal) -> LuaReply {
        guard let value = try operand(word)?.rational else { return .null }
        if case .integer(let count) = digits, count >= 0 {
            return machine.reply(value.decimalText(fractionDigits: Int(count), mode: .halfUp))
        }
        return machine.reply(value.description)
    }

    private func key(_ word: LuaWord) throws(Refusal) -> LuaReply {
        if let day = day(word) { return .reference(try boxedKey(day)) }
        if case .float(let value) = word, (try? Rational(shortDouble: value)) == nil {
            return .float(value)
        }
        guard let operand = try operand(word) else { return .null }
        if let whole = operand.rational.int64 { return .integer(whole) }
        switch operand.value {
        case .packed(let packed): return .packed(packed.bits)
        case .rational(let rational): return .reference(try boxedKey(rational))
        }
    }

    private func index(_ value: LuaWord, _ key: LuaWord) throws(Refusal) -> LuaReply {
        guard let name = key.text else {
            throw Refusal(.functionArgument, "数和日期不能用方括号取值，里面是\(key.chinese)")
        }
        if let day = day(value) {
            guard let field = DayField(rawValue: name) else {
                throw Refusal(
                    .formulaUnknownName,
                    "日期没有 \(name)\(NearNames.hint(name, among: DayField.names))")
            }
            switch field {
            case .year: return reply(whole: day.year, title: "年", source: .calendar)
            case .month: return reply(whole: day.month, title: "月", source: .calendar)
            case .day: return reply(whole: day.day, title: "日", source: .calendar)
            }
        }
        if let method = methods[name] { return .reference(method) }
        throw Refusal(
            .formulaUnknownName,
            "数没有方法 \(name)\(NearNames.hint(name, among: methods.keys.sorted()))")
    }
}
