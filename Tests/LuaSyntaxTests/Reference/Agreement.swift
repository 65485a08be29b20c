import LuaSyntax
import Testing

/// What our parser makes of a source.
func verdict(_ source: [UInt8]) -> Result<Chunk, LuaSyntaxError> {
    do {
        return .success(try Parser.parse(source))
    } catch {
        return .failure(error)
    }
}

/// Compares our verdicts with those of the stock compiler, and gives ours: nil for what we accept.
@discardableResult
func expectAgreement(
    _ sources: [[UInt8]], sourceLocation: SourceLocation = #_sourceLocation
) throws -> [LuaSyntaxError?] {
    var verdicts: [LuaSyntaxError?] = []
    let reference = try StockLua.compile(sources)
    for (source, stock) in zip(sources, reference) {
        var error: LuaSyntaxError?
        if case .failure(let reason) = verdict(source) { error = reason }
        verdicts.append(error)
        // How many registers code takes is the code generator's affair: we do not judge it.
        if !stock.accepted && stock.message.contains("too many registers") { continue }
        #expect(
            (error == nil) == stock.accepted,
            """
            stock: \(stock.accepted) \(stock.message)
            ours: \(error?.description ?? "accepted")
            \(String(decoding: source.prefix(600), as: UTF8.self))
            """, sourceLocation: sourceLocation)
    }
    return verdicts
}

/// Compares a table of sources with the stock compiler, and the reasons of the refused ones with ours.
func expectVerdicts(
    accepted: [String], refused: [LuaSyntaxErrorCode: [String]],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let expected: [(source: String, code: LuaSyntaxErrorCode?)] =
        accepted.map { ($0, nil) } + refused.flatMap { code, sources in sources.map { ($0, code) } }
    let verdicts = try expectAgreement(
        expected.map { Array($0.source.utf8) }, sourceLocation: sourceLocation)
    for (expectation, error) in zip(expected, verdicts) {
        #expect(
            error?.code == expectation.code,
            "\(error?.description ?? "accepted")\n\(expectation.source.prefix(600))",
            sourceLocation: sourceLocation)
    }
}
