/// Turns a source of the dialect with exact numbers into plain Lua which calls the host where exact
/// numbers need it: numerals, `==` and `~=`, keys of tables, and numeric `for`.
///
/// Rewriting happens in place. No line break is added or removed, so the lines of messages stay right;
/// and every change stands next to a token, so that none can fall into a comment.
public struct DialectRewriter: Sendable {
    private let hooks: DialectHooks

    /// A rewriter that lets sources call the given hooks.
    ///
    /// - Parameter hooks: The names of the hooks.
    public init(hooks: DialectHooks = .township) {
        self.hooks = hooks
    }

    /// Rewrites a source.
    ///
    /// - Parameters:
    ///   - chunk: The source.
    ///   - probes: Where the run is watched, planned for this source; nil for nowhere.
    /// - Returns: Plain Lua.
    /// - Throws: `reservedName` when the source uses a name of the host; another code when the
    ///   rewritten source would pass a limit of the compiler that the source itself keeps to.
    public func rewrite(
        _ chunk: Chunk, probes: ProbePlan? = nil
    ) throws(LuaSyntaxError) -> RewrittenSource {
        try refuseReservedNames(in: chunk.source)
        var editor = DialectEditor(chunk: chunk, hooks: hooks, probes: probes)
        editor.visit(chunk.main)
        let rewritten = editor.finish()
        if rewritten.bytes != chunk.source { try check(rewritten, of: chunk) }
        return rewritten
    }

    private func refuseReservedNames(in source: [UInt8]) throws(LuaSyntaxError) {
        // Hardly any source has the prefix anywhere, so it is rarely cut into tokens again.
        guard source.contains(run: Array(hooks.reservedPrefix.utf8)) else { return }
        var lexer = try Lexer(source)
        while true {
            let token = try lexer.next()
            if token.kind == .endOfSource { return }
            guard case .name(let name) = token.value, name.hasPrefix(hooks.reservedPrefix) else {
                continue
            }
            throw LuaSyntaxError(
                .reservedName, at: token.range.start,
                message: "“\(SourceExcerpt(name.utf8).text)”不能用：以 \(hooks.reservedPrefix) 开头的名称"
                    + "留给系统使用，请换一个名字。")
        }
    }

    /// Hooks nest deeper than operators, and their loops have one more hidden variable: a source
    /// near a limit can pass it.
    private func check(
        _ rewritten: RewrittenSource, of chunk: Chunk
    ) throws(LuaSyntaxError) {
        do {
            _ = try Parser.parse(rewritten.bytes, limits: chunk.limits)
        } catch {
            throw LuaSyntaxError(
                error.code, at: chunk.startOfLine(error.position.line),
                related: error.related.map { chunk.startOfLine($0.line) }, message: error.message)
        }
    }
}

extension [UInt8] {
    /// Whether the bytes stand somewhere in a row. (The search of the standard library, made for any
    /// collection, takes several times as long as parsing.)
    fileprivate func contains(run: [UInt8]) -> Bool {
        guard let first = run.first else { return true }
        return indices.contains { start in
            self[start] == first && self[start...].starts(with: run)
        }
    }
}
