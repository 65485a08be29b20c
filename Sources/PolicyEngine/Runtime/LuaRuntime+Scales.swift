import ExactNumbers
import Governance
import LuaSandbox

/// `rate` and `marginal`: looking things up in scales.
extension LuaRuntime {
    func rate(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let (value, scale, field) = try scaleArguments(arguments, of: "rate")
        let answer = try exactly { () throws(NumberError) in
            try scale.value(field, at: value.rational)
        }
        return result(.rate(scale, field: field), [value], answer)
    }

    func marginal(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let (value, scale, field) = try scaleArguments(arguments, of: "marginal")
        let answer = try exactly { () throws(NumberError) in
            try scale.marginal(value.rational, field: field)
        }
        return result(.marginal(scale, field: field), [value], answer)
    }

    private func scaleArguments(_ arguments: LuaArguments, of name: String) throws(Refusal)
        -> (Operand, TierScale, String)
    {
        let value = try trackedNumber(arguments, 0, of: name)
        guard case .table(let table) = arguments[1] else {
            throw Refusal(
                .functionArgument, "\(name) 的第 2 个参数应是分档表（参数里带 upto/below 的列表）")
        }
        let field = arguments.count > 2 ? try text(arguments, 2, of: name) : "rate"
        if let identity = machine.identity(of: table), let scale = scales[identity] {
            return (value, scale, field)
        }
        return (value, try readScale(table, of: name), field)
    }

    /// A scale that a formula wrote as a plain table.
    private func readScale(_ table: LuaSlot, of name: String) throws(Refusal) -> TierScale {
        var pieces: [TierScale.Piece] = []
        let count = machine.length(of: table)
        guard count > 0 else {
            throw Refusal(
                .functionArgument,
                "\(name) 的第 2 个参数不是分档表：分档表是一档一项的列表，每档写 upto 或 below")
        }
        machine.charge(count * 10)
        for index in 1..<(count + 1) {
            let piece: Result<TierScale.Piece, Refusal> = machine.element(index, of: table) {
                word in
                Result { () throws(Refusal) in
                    guard case .table(let entry) = word else {
                        throw Refusal(.functionArgument, "\(name) 的分档表第 \(index) 档不是表")
                    }
                    return try readPiece(entry)
                }
            }
            pieces.append(try piece.get())
        }
        return try exactly { () throws(NumberError) in try TierScale(pieces) }
    }

    private func readPiece(_ entry: LuaSlot) throws(Refusal) -> TierScale.Piece {
        var bound: TierScale.Bound?
        var fields: [String: Rational] = [:]
        var refusal: Refusal?
        machine.forEachEntry(of: entry) { key, value in
            do throws(Refusal) {
                guard let name = key.text else { return true }
                let number = try operand(value)?.rational
                guard name == "upto" || name == "below" else {
                    if let number { fields[name] = number }
                    return true
                }
                guard let number else {
                    throw Refusal(
                        .functionArgument, "分档表的 \(name) 应是数，得到\(value.chinese)")
                }
                guard bound == nil else {
                    throw Refusal(.functionArgument, "分档表的一档同时写了 upto 和 below，请只留一个")
                }
                bound = name == "upto" ? .upto(number) : .below(number)
                return true
            } catch {
                refusal = error
                return false
            }
        }
        if let refusal { throw refusal }
        return TierScale.Piece(bound: bound, fields: fields)
    }
}
