import LuaSyntax

/// Whether a source does only what a recording sees.
///
/// Not so is a function that assigns to variables or tables around it, and so may keep something between subjects, or one
/// that uses a global which looks past the operators: then every subject is computed in Lua.
struct ReplayableSource: SyntaxVisitor {
    private static let opaque: Set<String> = [
        "_G", "_ENV", "load", "rawequal", "rawget", "rawset", "coroutine",
    ]

    private var keepsSomething = false
    /// How many functions are open; the main function is the first.
    private var depth = 0

    static func accepts(_ chunk: Chunk) -> Bool {
        guard !chunk.globalUses.contains(where: { opaque.contains($0.name) }) else { return false }
        var visitor = ReplayableSource()
        visitor.visit(chunk.main)
        return !visitor.keepsSomething
    }

    mutating func visit(_ function: FunctionBody) {
        depth += 1
        visit(function.block)
        depth -= 1
    }

    mutating func visit(_ statement: Statement) {
        if case .assignment(let targets, _) = statement.kind {
            for target in targets where isOutside(target) { keepsSomething = true }
        }
        visitChildren(of: statement)
    }

    /// Whether a target belongs to a function around this one, or to nobody.
    private func isOutside(_ target: Expression) -> Bool {
        switch target.kind {
        case .name(let use): isOutside(use.binding)
        case .suffixed(let first, _):
            if case .name(let use) = first.kind { isOutside(use.binding) } else { depth > 1 }
        default: true
        }
    }

    private func isOutside(_ binding: Binding) -> Bool {
        switch binding {
        case .upvalue, .field, .environment: true
        case .local: false
        case .global: depth > 1
        }
    }
}
