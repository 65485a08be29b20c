import LuaSyntax

/// A call in a file: what is called, as far as that is a function of the plugin, and with what.
struct PlacedCall {
    let candidates: [SourceFunction.ID]
    /// The arguments; a method's receiver is the first.
    let arguments: [Expression?]
    /// Fields in front of the parentheses, such as `township.min`; empty for other callees.
    let name: [String]
    /// The variable in front.
    let variable: NameUse?
    let range: SourceRange
    let function: Int

    /// Whether the call is `variable.a.b(…)` of some global variable, or the variable alone.
    func isGlobal(_ names: String...) -> Bool {
        guard let variable, variable.binding == .global else { return false }
        return [variable.name] + name == names
    }

    /// The calls of a file.
    static func all(in source: CheckedSource, _ graph: FunctionGraph) -> [PlacedCall] {
        source.expressions.flatMap { placed -> [PlacedCall] in
            guard case .suffixed(let first, let suffixes) = placed.value.kind else { return [] }
            // Nobody writes longer chains of calls, except to see how long they take.
            return suffixes.indices.prefix(16).compactMap { position in
                call(first, suffixes, position, placed, source, graph)
            }
        }
    }

    private static func call(
        _ first: Expression, _ suffixes: [Suffix], _ position: Int, _ placed: Placed<Expression>,
        _ source: CheckedSource, _ graph: FunctionGraph
    ) -> PlacedCall? {
        var arguments: [Expression?]
        var fields: [String] = []
        var isPlain = true
        for suffix in suffixes[..<position] {
            if case .field(let label) = suffix.kind {
                fields.append(label.name)
            } else {
                isPlain = false
            }
        }
        let candidates: [SourceFunction.ID]
        switch suffixes[position].kind {
        case .call(let given):
            arguments = given
            if position == 0 {
                candidates = graph.candidates(for: first, in: source)
            } else if case .field(let label) = suffixes[position - 1].kind {
                candidates = graph.functions(named: label.name)
            } else {
                candidates = []
            }
        case .method(let label, let given):
            arguments = [position == 0 ? first : nil] + given
            fields.append(label.name)
            candidates = graph.functions(named: label.name)
        default: return nil
        }
        var variable: NameUse?
        if isPlain, case .name(let use) = first.kind { variable = use }
        return PlacedCall(
            candidates: candidates, arguments: arguments, name: isPlain ? fields : [],
            variable: variable,
            range: SourceRange(from: placed.value.range.start, to: suffixes[position].range.end),
            function: placed.function)
    }
}
