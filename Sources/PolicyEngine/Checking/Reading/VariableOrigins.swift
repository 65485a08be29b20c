import LuaSyntax

/// Finds out what variables and fields hold functions, and where each local variable comes from.
struct VariableOrigins {
    private let walk: SourceWalk
    private(set) var variables: [LocalVariable.ID: VariableOrigin]
    private(set) var fields: [String: [Int]] = [:]
    private(set) var globals: [String: [Int]] = [:]

    init(_ walk: SourceWalk) {
        self.walk = walk
        variables = walk.owners.mapValues { VariableOrigin(function: $0) }
    }

    mutating func read() {
        for statement in walk.statements { read(statement.value) }
        // What fields hold may be a variable, which is known only now.
        for expression in walk.expressions { read(expression.value) }
        for statement in walk.statements { readFields(statement.value) }
    }

    private func index(_ function: FunctionBody) -> Int? {
        walk.starts[function.range.start.offset]
    }

    private mutating func read(_ statement: Statement) {
        switch statement.kind {
        case .local(let ids, let values):
            for (position, id) in ids.enumerated() where position < values.count {
                let value = values[position]
                if position < values.count - 1 || !value.isMultiple || ids.count == values.count {
                    variables[id]?.value = value
                }
                hold(value, in: id)
            }
        case .localFunction(let id, let body): hold(body, in: id)
        case .function(let name, let body) where name.fields.isEmpty && name.method == nil:
            if let id = name.variable.binding.variable {
                hold(body, in: id)
            } else if let index = index(body) {
                globals[name.variable.name, default: []].append(index)
            }
        case .assignment(let targets, let values):
            for (target, value) in zip(targets, values) {
                guard case .name(let use) = target.kind else { continue }
                if let id = use.binding.variable {
                    hold(value, in: id)
                } else {
                    globals[use.name, default: []] += functions(of: value)
                }
            }
        default: break
        }
    }

    private mutating func hold(_ body: FunctionBody, in id: LocalVariable.ID) {
        if let index = index(body) { variables[id]?.functions.append(index) }
    }

    private mutating func hold(_ value: Expression, in id: LocalVariable.ID) {
        switch value.unwrapped.kind {
        case .function(let body): hold(body, in: id)
        case .name(let use):
            if let other = use.binding.variable { variables[id]?.aliases.append(other) }
        default: break
        }
    }

    private mutating func read(_ expression: Expression) {
        guard case .table(let entries) = expression.kind else { return }
        for case .named(let label, let value) in entries {
            fields[label.name, default: []] += functions(of: value)
        }
    }

    private mutating func readFields(_ statement: Statement) {
        switch statement.kind {
        case .function(let name, let body):
            guard let last = name.method ?? name.fields.last, let index = index(body) else {
                return
            }
            fields[last.name, default: []].append(index)
        case .assignment(let targets, let values):
            for (target, value) in zip(targets, values) {
                guard case .suffixed(_, let suffixes) = target.kind,
                    case .field(let label)? = suffixes.last?.kind
                else { continue }
                fields[label.name, default: []] += functions(of: value)
            }
        default: break
        }
    }

    private func functions(of value: Expression) -> [Int] {
        switch value.unwrapped.kind {
        case .function(let body): index(body).map { [$0] } ?? []
        case .name(let use):
            use.binding.variable.map { VariableOrigins.functions(of: $0, in: variables) } ?? []
        default: []
        }
    }

    /// The functions that a variable may hold, through the variables it was set to.
    static func functions(
        of id: LocalVariable.ID, in variables: [LocalVariable.ID: VariableOrigin], depth: Int = 0
    ) -> [Int] {
        guard depth < 8, let origin = variables[id] else { return [] }
        return origin.functions
            + origin.aliases.flatMap { functions(of: $0, in: variables, depth: depth + 1) }
    }
}
