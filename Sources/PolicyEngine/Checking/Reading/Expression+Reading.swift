import LuaSyntax

extension Expression {
    /// The named entries of a table constructor; `nil` for anything else.
    var entries: [String: Expression]? {
        guard case .table(let fields) = unwrapped.kind else { return nil }
        var entries: [String: Expression] = [:]
        for field in fields {
            switch field {
            case .named(let label, let value): entries[label.name] = value
            case .keyed(let key, let value):
                if let name = key.text { entries[name] = value }
            case .item: break
            }
        }
        return entries
    }

    /// The text of a string literal.
    var text: String? {
        guard case .string(let bytes) = unwrapped.kind else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number of a numeral, with its sign, as it is written.
    var numeral: String? {
        switch unwrapped.kind {
        case .numeral(let numeral): return numeral.text
        case .unary(.negate, let operand):
            guard case .numeral(let numeral) = operand.unwrapped.kind else { return nil }
            return "-" + numeral.text
        default: return nil
        }
    }

    /// Whether the expression counts as true whatever the subject: `nil` when that depends.
    var constantTruth: Bool? {
        switch unwrapped.kind {
        case .nil, .boolean(false): return false
        case .boolean(true), .numeral, .string, .function, .table: return true
        case .unary(.not, let operand): return operand.constantTruth.map { !$0 }
        case .binary(let first, let operations):
            return operations.reduce(first.constantTruth) { left, operation in
                let right = operation.operand.constantTruth
                switch operation.binaryOperator {
                case .or: return left == true || right == true ? true : left == false ? right : nil
                case .and:
                    return left == false || right == false ? false : left == true ? right : nil
                default: return nil
                }
            }
        default: return nil
        }
    }
}
