import ExactNumbers
import Governance
import LuaSandbox

/// Taking numbers, days and texts from what a script hands over.
extension LuaRuntime {
    /// The number in a word; `nil` when it is no number at all.
    ///
    /// What is done with it is not recorded, so it is pinned: a replay takes only subjects with the same number.
    func operand(_ word: LuaWord) throws(Refusal) -> Operand? {
        let operand = try tracked(word)
        if let recorder, let operand { recorder.pin(operand) }
        return operand
    }

    /// The number in a word, for those who record what they do with it.
    func tracked(_ word: LuaWord) throws(Refusal) -> Operand? {
        switch word {
        case .packed(let bits): return Operand(PackedDecimal(trustedBits: bits))
        case .integer(let value):
            if let packed = PackedDecimal(value) { return Operand(packed) }
            return Operand(Rational(value))
        case .boxed(BoxedNumber.type, let bytes):
            return BoxedNumber.read(bytes, generation: generation)
        case .float(let value):
            return Operand(
                try exactly { () throws(NumberError) in try Rational(shortDouble: value) })
        default: return nil
        }
    }

    /// The number among arguments, or a refusal that names the function and the position.
    func number(_ arguments: LuaArguments, _ position: Int, of function: String) throws(Refusal)
        -> Operand
    {
        let operand = try trackedNumber(arguments, position, of: function)
        recorder?.pin(operand)
        return operand
    }

    /// The same, for those who record what they do with it.
    func trackedNumber(_ arguments: LuaArguments, _ position: Int, of function: String)
        throws(Refusal) -> Operand
    {
        if let operand = try tracked(arguments[position]) { return operand }
        throw Refusal(
            .functionArgument,
            "\(function) 的第 \(position + 1) 个参数应是数，得到\(arguments[position].chinese)")
    }

    /// What a value is called where another was expected.
    func kind(of word: LuaWord) -> String {
        day(word).map { "日期 \($0)" } ?? word.chinese
    }

    func day(_ word: LuaWord) -> Day? {
        if case .boxed(BoxedDay.type, let bytes) = word { BoxedDay.read(bytes) } else { nil }
    }

    func day(_ arguments: LuaArguments, _ position: Int, of function: String) throws(Refusal) -> Day
    {
        if let day = day(arguments[position]) { return day }
        throw Refusal(
            .functionArgument,
            "\(function) 的第 \(position + 1) 个参数应是日期，得到\(arguments[position].chinese)；"
                + "文本请先用 township.date(\"2020-03-01\") 转成日期")
    }

    func whole(_ arguments: LuaArguments, _ position: Int, of function: String) throws(Refusal)
        -> Int
    {
        if let value = try number(arguments, position, of: function).rational.int { return value }
        throw Refusal(.functionArgument, "\(function) 的第 \(position + 1) 个参数应是整数")
    }

    func text(_ arguments: LuaArguments, _ position: Int, of function: String) throws(Refusal)
        -> String
    {
        if let text = arguments[position].text { return text }
        throw Refusal(
            .functionArgument,
            "\(function) 的第 \(position + 1) 个参数应是文本，得到\(arguments[position].chinese)")
    }

    /// A rounding from `unit` and `mode` arguments, each of which may be left out.
    func rounding(_ arguments: LuaArguments, from position: Int, of function: String)
        throws(Refusal)
        -> ItemRounding
    {
        var rounding = ItemRounding()
        switch arguments[position] {
        case .none, .null: break
        case .string(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            rounding = ItemRounding(
                unit: try exactly { () throws(NumberError) in try RoundingUnit(text: text) })
        default:
            let step = try number(arguments, position, of: function).rational
            rounding = ItemRounding(
                unit: try exactly { () throws(NumberError) in try RoundingUnit(step: step) })
        }
        switch arguments[position + 1] {
        case .none, .null: return rounding
        default:
            let name = try text(arguments, position + 1, of: function)
            guard let mode = RoundingMode(rawValue: name) else {
                let known = RoundingMode.allCases.map(\.rawValue)
                throw Refusal(
                    .functionArgument, "没有取舍方式 \(name)\(NearNames.hint(name, among: known))")
            }
            return ItemRounding(unit: rounding.unit, mode: mode)
        }
    }
}
