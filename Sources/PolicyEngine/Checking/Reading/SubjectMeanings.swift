import LuaSyntax

/// Finds out which local variables stand for `s`, or for a part of it: through parameters, calls and local names.
struct SubjectMeanings {
    /// A variable of a file.
    struct Variable: Hashable {
        let file: Int
        let id: LocalVariable.ID
    }

    private let sources: [CheckedSource]
    private let calls: [[PlacedCall]]
    private let graph: FunctionGraph
    private(set) var meanings: [Variable: Set<SubjectPath>] = [:]
    /// Expressions whose value goes into a variable that is followed further, by file and first byte.
    private(set) var followed: Set<[Int]> = []
    private var hasChanged = false

    init(_ sources: [CheckedSource], _ calls: [[PlacedCall]], _ graph: FunctionGraph) {
        self.graph = graph
        self.sources = sources
        self.calls = calls
    }

    /// Says what the first parameter of functions is.
    mutating func seed(_ functions: Set<SourceFunction.ID>, _ root: SubjectPath.Root) {
        for id in functions { give(SubjectPath(root), to: id, parameter: 0) }
    }

    /// A first parameter that is called `s` is taken for the subject where nobody is seen to call the function.
    mutating func seedByName(except called: Set<SourceFunction.ID>) {
        for source in sources {
            for function in source.functions
            where function.parent != nil && !called.contains(function.id) {
                guard let first = function.body.parameters.first, source.chunk[first].name == "s",
                    meanings[Variable(file: source.position, id: first)] == nil
                else { continue }
                give(SubjectPath(.subject), to: function.id, parameter: 0)
            }
        }
    }

    /// Follows values until nothing new is found.
    mutating func follow() {
        repeat {
            hasChanged = false
            for source in sources {
                for call in calls[source.position] { follow(call, in: source) }
                for statement in source.statements { follow(statement.value, in: source) }
            }
        } while hasChanged
    }

    /// What an expression stands for: each possible path, and whether the last name is followed by anything.
    func paths(of expression: Expression, in source: CheckedSource) -> Set<SubjectPath> {
        switch expression.unwrapped.kind {
        case .name(let use): return meanings(of: use, in: source)
        case .suffixed(let first, let suffixes):
            guard case .name(let use) = first.unwrapped.kind else { return [] }
            let names = SubjectMeanings.names(suffixes)
            guard names.count == suffixes.count else { return [] }
            return Set(meanings(of: use, in: source).map { $0.appending(names.map(\.name)) })
        case .binary(let first, let operations):
            // `s.person.appointments or {}` is the appointments, as far as there are any.
            guard operations.allSatisfy({ $0.binaryOperator == .or }) else { return [] }
            return paths(of: first, in: source)
        default: return []
        }
    }

    func meanings(of use: NameUse, in source: CheckedSource) -> Set<SubjectPath> {
        guard let id = use.binding.variable else { return [] }
        return meanings[Variable(file: source.position, id: id)] ?? []
    }

    /// The leading names behind a variable: fields, and texts in brackets.
    static func names(_ suffixes: [Suffix]) -> [(name: String, range: SourceRange)] {
        var names: [(String, SourceRange)] = []
        for suffix in suffixes {
            switch suffix.kind {
            case .field(let label): names.append((label.name, suffix.range))
            case .index(let key):
                guard case .string(let bytes) = key.unwrapped.kind else { return names }
                names.append((String(decoding: bytes, as: UTF8.self), suffix.range))
            default: return names
            }
        }
        return names
    }

    private mutating func give(_ path: SubjectPath, to function: SourceFunction.ID, parameter: Int)
    {
        let source = sources[function.file]
        let parameters = source.functions[function.index].body.parameters
        guard parameters.indices.contains(parameter) else { return }
        give(path, to: parameters[parameter], in: source)
    }

    private mutating func give(
        _ path: SubjectPath, to id: LocalVariable.ID, in source: CheckedSource
    ) {
        guard path.names.count <= 4 else { return }
        let variable = Variable(file: source.position, id: id)
        // What may stand for very much stands for nothing certain.
        guard meanings[variable, default: []].count < 16 else { return }
        if meanings[variable, default: []].insert(path).inserted { hasChanged = true }
    }

    private mutating func follow(_ call: PlacedCall, in source: CheckedSource) {
        if let variable = call.variable, call.name == ["sum"],
            meanings(of: variable, in: source).contains(SubjectPath(.run)),
            let argument = call.arguments.first ?? nil
        {
            for id in graph.candidates(for: argument, in: source) {
                give(SubjectPath(.subject), to: id, parameter: 0)
            }
        }
        guard !call.candidates.isEmpty else { return }
        for (position, argument) in call.arguments.enumerated() {
            guard let argument else { continue }
            let paths = paths(of: argument, in: source)
            guard !paths.isEmpty else { continue }
            followed.insert([source.position, argument.range.start.offset])
            for id in call.candidates {
                for path in paths { give(path, to: id, parameter: position) }
            }
        }
    }

    private mutating func follow(_ statement: Statement, in source: CheckedSource) {
        switch statement.kind {
        case .local(let ids, let values):
            for (id, value) in zip(ids, values) { follow(value, into: id, in: source) }
        case .assignment(let targets, let values):
            for (target, value) in zip(targets, values) {
                if case .name(let use) = target.kind, let id = use.binding.variable {
                    follow(value, into: id, in: source)
                }
            }
        case .genericFor(let loop):
            guard loop.variables.count > 1, let iterator = loop.iterator.first,
                case .suffixed(let first, let suffixes) = iterator.kind,
                case .name(let use) = first.kind, use.binding == .global, use.name == "ipairs",
                case .call(let arguments)? = suffixes.last?.kind, let list = arguments.first,
                paths(of: list, in: source).contains(
                    SubjectPath(.subject, ["person", "appointments"]))
            else { return }
            give(SubjectPath(.appointment), to: loop.variables[1], in: source)
        default: break
        }
    }

    private mutating func follow(
        _ value: Expression, into id: LocalVariable.ID, in source: CheckedSource
    ) {
        let paths = paths(of: value, in: source)
        guard !paths.isEmpty else { return }
        followed.insert([source.position, value.range.start.offset])
        for path in paths { give(path, to: id, in: source) }
    }
}
