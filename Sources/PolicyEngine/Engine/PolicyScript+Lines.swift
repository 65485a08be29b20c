import LuaSyntax

extension PolicyScript {
    /// The line of the last statement: what a script returns comes from there.
    static func lastLine(of source: [UInt8]) -> Int {
        guard let chunk = try? Parser.parse(source) else { return 1 }
        return chunk.main.block.statements.last?.range.start.line ?? 1
    }
}
