import LuaSyntax

/// Which functions a function mentions, and so may call.
struct FunctionGraph {
    private let sources: [CheckedSource]
    private let edges: [SourceFunction.ID: Set<SourceFunction.ID>]

    init(_ sources: [CheckedSource]) {
        self.sources = sources
        var edges: [SourceFunction.ID: Set<SourceFunction.ID>] = [:]
        for source in sources {
            for function in source.functions {
                guard let parent = function.parent else { continue }
                edges[source.functions[parent].id, default: []].insert(function.id)
            }
            for expression in source.expressions {
                let mentioned = FunctionGraph.mentioned(
                    by: expression.value, in: source, of: sources)
                guard !mentioned.isEmpty else { continue }
                edges[source.functions[expression.function].id, default: []].formUnion(mentioned)
            }
        }
        self.edges = edges
    }

    /// The functions that can be reached from some, with them.
    func reached(from start: Set<SourceFunction.ID>) -> Set<SourceFunction.ID> {
        var reached = start
        var waiting = Array(start)
        while let next = waiting.popLast() {
            for target in edges[next] ?? [] where reached.insert(target).inserted {
                waiting.append(target)
            }
        }
        return reached
    }

    /// The functions that begin on a line, as values of a declaration's field.
    ///
    /// Where several begin there, those count that are written as that field, of the declaration with that id.
    func functions(
        at place: SourcePlace, field: String, of id: String? = nil
    ) -> Set<SourceFunction.ID> {
        guard let source = sources.first(where: { $0.file == place.file }) else { return [] }
        let all = source.functionsByLine[place.line] ?? []
        var chosen = all
        if all.count > 1 {
            let named = all.filter { source.declarations[$0]?.field == field }
            let own = named.filter { id != nil && source.declarations[$0]?.id == id }
            chosen = !own.isEmpty ? own : named.isEmpty ? all : named
        }
        return Set(chosen.map { source.functions[$0].id })
    }

    /// The functions that an expression in the place of a function may be; none when it is another's.
    func candidates(for callee: Expression, in source: CheckedSource) -> [SourceFunction.ID] {
        FunctionGraph.candidates(for: callee, in: source, of: sources)
    }

    /// The functions that are assigned to a field of this name, of whatever table.
    func functions(named name: String) -> [SourceFunction.ID] { FunctionGraph.named(name, sources) }

    private static func mentioned(
        by expression: Expression, in source: CheckedSource, of sources: [CheckedSource]
    ) -> [SourceFunction.ID] {
        switch expression.kind {
        case .name: candidates(for: expression, in: source, of: sources)
        case .suffixed(let first, let suffixes):
            candidates(for: first, in: source, of: sources)
                + suffixes.flatMap { suffix -> [SourceFunction.ID] in
                    switch suffix.kind {
                    case .field(let label), .method(let label, _): named(label.name, sources)
                    default: []
                    }
                }
        default: []
        }
    }

    private static func candidates(
        for callee: Expression, in source: CheckedSource, of sources: [CheckedSource]
    ) -> [SourceFunction.ID] {
        switch callee.unwrapped.kind {
        case .function(let body):
            return source.index(of: body).map { [source.functions[$0].id] } ?? []
        case .name(let use):
            guard let id = use.binding.variable else {
                return sources.flatMap { source in
                    (source.globalFunctions[use.name] ?? []).map { source.functions[$0].id }
                }
            }
            return VariableOrigins.functions(of: id, in: source.variables)
                .map { source.functions[$0].id }
        case .suffixed(_, let suffixes):
            guard case .field(let label)? = suffixes.last?.kind else { return [] }
            return named(label.name, sources)
        default: return []
        }
    }

    private static func named(_ name: String, _ sources: [CheckedSource]) -> [SourceFunction.ID] {
        sources.flatMap { source in
            (source.fieldFunctions[name] ?? []).prefix(200).map { source.functions[$0].id }
        }
    }
}
