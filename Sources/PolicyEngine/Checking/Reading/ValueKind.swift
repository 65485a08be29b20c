import Governance
import LuaSyntax

/// What kind of value an expression has for certain.
enum ValueKind {
    case number, text, date, boolean

    var chinese: String {
        switch self {
        case .number: "数"
        case .text: "文字"
        case .date: "日期"
        case .boolean: "真假"
        }
    }

    init(_ type: InputType) {
        switch type {
        case .money, .number, .integer: self = .number
        case .text, .choice: self = .text
        case .date: self = .date
        case .boolean: self = .boolean
        }
    }
}

/// Tells what kind of value expressions have, as far as that is sure.
struct ValueKinds {
    let plugin: CheckedPlugin
    let source: CheckedSource

    func kind(of expression: LuaSyntax.Expression, in function: Int, depth: Int = 0) -> ValueKind? {
        guard depth < 6 else { return nil }
        switch expression.unwrapped.kind {
        case .string: return .text
        case .numeral: return .number
        case .boolean: return .boolean
        case .unary(.negate, _), .unary(.length, _): return .number
        case .unary(.not, _): return .boolean
        case .binary(_, let operations): return kind(of: operations)
        case .name(let use):
            let paths = plugin.meanings.meanings(of: use, in: source)
            if !paths.isEmpty { return kind(of: paths, in: function) }
            guard let id = use.binding.variable, source.chunk[id].assignments == 0,
                source.chunk[id].role == .variable, let value = source.variables[id]?.value
            else { return nil }
            return kind(of: value, in: source.variables[id]?.function ?? function, depth: depth + 1)
        case .suffixed(let first, let suffixes):
            let paths = plugin.meanings.paths(of: expression, in: source)
            if !paths.isEmpty { return kind(of: paths, in: function) }
            guard case .name(let use) = first.kind else { return nil }
            return kind(ofCall: use, suffixes)
        default: return nil
        }
    }

    private func kind(of operations: [Operation]) -> ValueKind? {
        guard let last = operations.last?.binaryOperator else { return nil }
        if last.isComparison { return .boolean }
        switch last {
        case .concatenate: return .text
        case .multiply, .divide, .floorDivide, .modulo, .power: return .number
        // A day plus a number is a day; `and` and `or` answer one of their operands.
        default: return nil
        }
    }

    private func kind(ofCall use: NameUse, _ suffixes: [Suffix]) -> ValueKind? {
        if suffixes.count == 1, case .call = suffixes[0].kind, use.binding == .global {
            return ["tostring": .text, "type": .text][use.name]
        }
        guard suffixes.count == 2, case .field(let label) = suffixes[0].kind,
            case .call = suffixes[1].kind
        else { return nil }
        if use.binding == .global {
            return use.name == "string"
                && ["format", "sub", "rep", "upper", "lower"].contains(label.name)
                ? .text : nil
        }
        guard plugin.module(of: use, in: source) == "township" else { return nil }
        switch label.name {
        case "exact", "min", "max", "clamp", "round", "floor", "ceil", "sum", "rate", "marginal",
            "full_years", "months_between", "service_months":
            return .number
        case "date", "add_months", "continuous_since": return .date
        case "equal": return .boolean
        default: return nil
        }
    }

    /// The kind that all of some paths have.
    private func kind(of paths: Set<SubjectPath>, in function: Int) -> ValueKind? {
        let kinds = paths.map { kind(of: $0, in: function) }
        guard let first = kinds.first, kinds.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func kind(of path: SubjectPath, in function: Int) -> ValueKind? {
        switch (path.root, path.names) {
        case (.subject, ["post"]), (.appointment, ["post"]): return .text
        case (.subject, ["start"]), (.subject, ["finish"]), (.appointment, ["start"]),
            (.appointment, ["finish"]), (.subject, ["person", "birth"]), (.part, ["first_day"]),
            (.part, ["last_day"]):
            return .date
        case (.subject, ["gross"]), (.run, ["count"]), (.part, ["days"]),
            (.subject, ["organization", "population"]), (.subject, ["organization", "households"]):
            return .number
        default: break
        }
        guard path.names.count >= 2, path.root == .subject || path.root == .run else { return nil }
        let name = path.names[1]
        switch path.names[0] {
        case "person":
            return ["name", "gender", "education", "party"].contains(name) ? .text : nil
        case "organization": return ["name", "kind"].contains(name) ? .text : nil
        case "item", "pool": return path.names.count == 2 ? .number : nil
        case "year_to_date":
            return name == "item" ? (path.names.count == 3 ? .number : nil) : .number
        case "period": return ["first_day", "last_day"].contains(name) ? .date : .number
        case "input": return path.names.count == 2 ? kind(ofInput: name, in: function) : nil
        case "param": return kind(ofParameter: Array(path.names.dropFirst()))
        default: return nil
        }
    }

    private func kind(ofInput name: String, in function: Int) -> ValueKind? {
        let running = plugin.schemes(running: source.functions[function].id)
        let inputs = running.compactMap { plugin.schemes[$0].definition.input(name) }
        guard let first = inputs.first else { return nil }
        let kind = ValueKind(first.type)
        return inputs.allSatisfy { ValueKind($0.type) == kind } ? kind : nil
    }

    private func kind(ofParameter names: [String]) -> ValueKind? {
        guard let parameter = plugin.parameters.first(where: { $0.name == names.first }) else {
            return nil
        }
        let kinds = parameter.timeline.entries.map { entry -> ValueKind? in
            var value: ParameterValue? = entry.value.value
            for name in names.dropFirst() { value = value?[name] }
            switch value?.content {
            case .number: return .number
            case .text: return .text
            case .day: return .date
            case .boolean: return .boolean
            default: return nil
            }
        }
        guard let first = kinds.first, kinds.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
