import Governance
import LuaSyntax

/// A plugin as the rules see it: parsed once, its reads of `s` found, nothing run against people.
struct CheckedPlugin {
    let folder: PluginSource
    let sources: [CheckedSource]
    let parameters: [Parameter]
    let tests: [TestCase]
    /// The schemes that main.lua declared; none when it did not run.
    let schemes: [CheckedScheme]
    let known: KnownNames
    /// Whether everything could be read and main.lua has run.
    let isWhole: Bool

    let graph: FunctionGraph
    /// The calls of each file.
    let calls: [[PlacedCall]]
    let reads: SubjectReads
    let meanings: SubjectMeanings
    /// The functions that each scheme may run, in the order of the schemes.
    let reached: [Set<SourceFunction.ID>]
    /// The functions that some scheme may run for a subject.
    let formulas: Set<SourceFunction.ID>
    /// Whether a formula is no function of the plugin's files, so that nobody sees what it reads.
    let hasHiddenFormulas: Bool
    /// The fields of persons and organizations that the plugin's own cases supply.
    let suppliedAttributes: [String: [String]]

    init(
        _ folder: PluginSource, parameters: [Parameter], tests: [TestCase],
        schemes: [CheckedScheme], known: KnownNames, isWhole: Bool
    ) {
        self.folder = folder
        self.parameters = parameters
        self.tests = tests
        suppliedAttributes = CheckedPlugin.attributes(of: tests)
        self.schemes = schemes
        self.known = known
        var sources: [CheckedSource] = []
        for file in [folder.main] + folder.modules {
            // What does not parse is a finding of the loader.
            guard let chunk = try? Parser.parse(file.luaSource) else { continue }
            sources.append(CheckedSource(chunk, file: file.path, position: sources.count))
        }
        self.sources = sources
        self.isWhole = isWhole && sources.count == folder.modules.count + 1
        let graph = FunctionGraph(sources)
        self.graph = graph
        calls = sources.map { PlacedCall.all(in: $0, graph) }
        var meanings = SubjectMeanings(sources, calls, graph)
        reached = schemes.map { scheme in
            graph.reached(from: CheckedPlugin.seed(scheme, graph, &meanings))
        }
        hasHiddenFormulas = schemes.contains { scheme in
            scheme.items.indices.contains {
                CheckedPlugin.functions(ofItem: $0, in: scheme, graph).isEmpty
            }
        }
        meanings.follow()
        meanings.seedByName(except: Set(calls.joined().flatMap(\.candidates)))
        meanings.follow()
        self.meanings = meanings
        reads = SubjectReads(sources, meanings)
        formulas = reached.reduce(into: []) { $0.formUnion($1) }
    }

    /// Says what the functions of a scheme are handed, and answers them all.
    private static func seed(
        _ scheme: CheckedScheme, _ graph: FunctionGraph, _ meanings: inout SubjectMeanings
    ) -> Set<SourceFunction.ID> {
        var all: Set<SourceFunction.ID> = []
        func add(_ functions: Set<SourceFunction.ID>, _ root: SubjectPath.Root) {
            meanings.seed(functions, root)
            all.formUnion(functions)
        }
        for position in scheme.items.indices {
            add(functions(ofItem: position, in: scheme, graph), .subject)
            guard let weight = scheme.items[position].weight else { continue }
            let id = scheme.definition.items[position].id
            add(graph.functions(at: weight, field: "prorate", of: id), .part)
        }
        for place in scheme.weights { add(graph.functions(at: place, field: "weight"), .subject) }
        for place in scheme.totals { add(graph.functions(at: place, field: "total"), .run) }
        return all
    }

    /// The functions behind an item: its formula and its condition.
    static func functions(
        ofItem position: Int, in scheme: CheckedScheme, _ graph: FunctionGraph
    ) -> Set<SourceFunction.ID> {
        let (item, id) = (scheme.items[position], scheme.definition.items[position].id)
        return graph.functions(at: item.formula, field: "formula", of: id)
            .union(item.condition.map { graph.functions(at: $0, field: "when", of: id) } ?? [])
    }

    /// The schemes that may run a function, as positions.
    func schemes(running function: SourceFunction.ID) -> [Int] {
        reached.indices.filter { reached[$0].contains(function) }
    }

    /// The schemes that a read may belong to: those that run its function, or all when none is seen to.
    func schemes(of read: SubjectRead) -> [SchemeDefinition] {
        let running = schemes(running: read.function)
        return (running.isEmpty ? Array(schemes.indices) : running).map { schemes[$0].definition }
    }

    /// Where a scheme may read something: its own functions, and those of which nobody sees who runs them.
    func possibleReaders(of scheme: Int) -> Set<SourceFunction.ID> {
        let unseen = sources.flatMap { $0.functions.map(\.id) }.filter { !formulas.contains($0) }
        return reached[scheme].union(unseen)
    }

    /// The module that a variable holds whole, such as `township`.
    func module(of use: NameUse, in source: CheckedSource) -> String? {
        guard let id = use.binding.variable, let value = source.variables[id]?.value,
            case .suffixed(_, let suffixes) = value.unwrapped.kind, suffixes.count == 1
        else { return nil }
        return CheckedPlugin.required(value)
    }

    /// The module of a `require "name"`, whatever is done with it.
    static func required(_ expression: LuaSyntax.Expression) -> String? {
        guard case .suffixed(let first, let suffixes) = expression.unwrapped.kind,
            case .name(let use) = first.kind, use.name == "require", use.binding == .global,
            case .call(let arguments)? = suffixes.first?.kind, let argument = arguments.first,
            case .string(let bytes) = argument.unwrapped.kind
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
