import LuaSyntax

/// A function of a plugin's sources, as it is written.
struct WrittenFunction: Sendable {
    let file: String
    let chunk: Chunk
    let body: FunctionBody
    /// The field or variable that holds it; empty where it has no name.
    let name: String
}

/// The functions of a plugin's sources, to be found by where they begin or by what they are called.
struct WrittenFunctions: Sendable {
    private var all: [WrittenFunction] = []

    init(_ source: PluginSource) {
        for file in [source.main] + source.modules {
            guard let chunk = try? Parser.parse(file.luaSource) else { continue }
            var collector = Collector(file: file.path, chunk: chunk)
            collector.visit(chunk.main)
            all += collector.found
        }
    }

    /// The function that begins at a place; where several begin on the line, the one that a field of a name holds.
    func function(at place: SourcePlace, of field: String) -> WrittenFunction? {
        let candidates = all.filter { $0.file == place.file && $0.body.firstLine == place.line }
        return candidates.first { $0.name == field } ?? candidates.first
    }

    /// The function of a name, of one file first.
    func function(named name: String, in file: String) -> WrittenFunction? {
        let candidates = all.filter { $0.name == name }
        return candidates.first { $0.file == file } ?? candidates.first
    }

    /// Gathers the functions of a source with the names that hold them.
    private struct Collector: SyntaxVisitor {
        let file: String
        let chunk: Chunk
        var found: [WrittenFunction] = []

        private mutating func note(_ value: Expression, _ name: String) {
            guard case .function(let body) = value.unwrapped.kind else { return }
            note(body, name)
        }

        private mutating func note(_ body: FunctionBody, _ name: String) {
            found.append(WrittenFunction(file: file, chunk: chunk, body: body, name: name))
        }

        mutating func visit(_ expression: Expression) {
            if case .table(let fields) = expression.kind {
                for field in fields {
                    if case .named(let label, let value) = field { note(value, label.name) }
                }
            }
            visitChildren(of: expression)
        }

        mutating func visit(_ statement: Statement) {
            switch statement.kind {
            case .localFunction(let variable, let body): note(body, chunk[variable].name)
            case .function(let name, let body):
                note(body, name.method?.name ?? name.fields.last?.name ?? name.variable.name)
            case .local(let variables, let values):
                for (variable, value) in zip(variables, values) {
                    note(value, chunk[variable].name)
                }
            default: break
            }
            visitChildren(of: statement)
        }
    }
}
