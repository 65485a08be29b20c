import LuaSyntax

/// The line of a plugin where a formula failed, and what it reads of the subject.
struct FailingLine {
    /// The line as it is written, without indentation.
    let text: String
    /// The reads of the subject on the line, as paths below `s`, such as `input`, `score`.
    let reads: [(written: String, path: [String])]
    /// Fields and variables of the line, with the whole expression that ends in them.
    private let expressions: [String: String]

    /// The parts of the subject that people supply.
    private static let parts: Set<String> = [
        "post", "start", "finish", "person", "organization", "input",
    ]

    /// Reads a line again; `nil` when the place is in no file of the plugin.
    init?(_ place: String, of plugin: LoadedPlugin) {
        let parts = place.split(separator: ":")
        guard parts.count == 2, let line = Int(parts[1]),
            let file = ([plugin.source.main] + plugin.source.modules)
                .first(where: { $0.path == parts[0] }),
            let chunk = try? Parser.parse(file.luaSource)
        else { return nil }
        let start = chunk.startOfLine(line).offset
        let end = max(start, chunk.startOfLine(line + 1).offset)
        text = chunk.text(start..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var visitor = LineVisitor(chunk: chunk, line: line)
        visitor.visit(chunk.main)
        reads = visitor.reads.filter { FailingLine.parts.contains($0.path.first ?? "") }
        expressions = visitor.expressions
    }

    /// How the line writes what ends in a name.
    func expression(_ name: String) -> String { expressions[name] ?? name }

    private struct LineVisitor: SyntaxVisitor {
        let chunk: Chunk
        let line: Int
        var reads: [(written: String, path: [String])] = []
        var expressions: [String: String] = [:]

        mutating func visit(_ expression: Expression) {
            if expression.range.lines.contains(line),
                case .suffixed(let first, let suffixes) = expression.kind,
                case .name(let use) = first.kind
            {
                note(use, suffixes)
            }
            visitChildren(of: expression)
        }

        private mutating func note(_ use: NameUse, _ suffixes: [Suffix]) {
            var path: [String] = []
            for suffix in suffixes {
                guard case .field(let label) = suffix.kind, label.range.start.line == line else {
                    break
                }
                path.append(label.name)
                let written = chunk.text(use.range.start.offset..<label.range.end.offset)
                if expressions[label.name] == nil { expressions[label.name] = written }
            }
            guard let id = use.binding.variable, chunk[id].role == .parameter, let part = path.first
            else { return }
            let length = ["post", "start", "finish"].contains(part) ? 1 : 2
            guard path.count >= length else { return }
            path = Array(path.prefix(length))
            let written = ([use.name] + path).joined(separator: ".")
            if !reads.contains(where: { $0.written == written }) { reads.append((written, path)) }
        }
    }
}
