import LuaSyntax

/// A function of a plugin in words: its source with the titles that people know in place of names.
struct FormulaText {
    private let function: WrittenFunction
    private let titles: FormulaTitles
    private var edits: [(range: Range<Int>, text: String)] = []
    /// The names of functions that it calls and that are not the host's.
    private(set) var calls: [String] = []

    init(_ function: WrittenFunction, titles: FormulaTitles) {
        self.function = function
        self.titles = titles
        for comment in function.chunk.comments { edits.append((comment.range.offsets, "")) }
        visit(function.body)
    }

    /// The lines; one where the function only answers an expression.
    var lines: [String] {
        let statements = function.body.block.statements
        if statements.count == 1, case .returning(let values) = statements[0].kind,
            let first = values.first, let last = values.last
        {
            let text = edited(first.range.start.offset..<last.range.end.offset)
            return [text.split { $0.isWhitespace }.joined(separator: " ")]
        }
        guard let first = statements.first, let last = statements.last else { return [] }
        let lines = edited(first.range.start.offset..<last.range.end.offset)
            .split(separator: "\n").map { $0.replacing("\r", with: "").replacing("\t", with: "  ") }
            .filter { $0.contains { !$0.isWhitespace } }
        // The first line begins at its statement; what the others have in common is the indentation of the block.
        let indents = lines.dropFirst().map { $0.prefix { $0 == " " }.count }
        let common = indents.min() ?? 0
        return lines.enumerated().map { position, line in
            let body = position == 0 ? line[...] : line.dropFirst(common)
            let depth = body.prefix { $0 == " " }.count / 2
            let text = body.split { $0.isWhitespace }.joined(separator: " ")
            return String(repeating: "　", count: depth) + text
        }
    }

    /// The source of some bytes with titles in place of names.
    private func edited(_ offsets: Range<Int>) -> String {
        var output: [UInt8] = []
        var position = offsets.lowerBound
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= position && edit.range.upperBound <= offsets.upperBound {
            output += function.chunk.source[position..<edit.range.lowerBound]
            output += edit.text.utf8
            position = edit.range.upperBound
        }
        output += function.chunk.source[position..<offsets.upperBound]
        return String(decoding: output, as: UTF8.self)
    }
}

extension FormulaText: SyntaxVisitor {
    mutating func visit(_ statement: Statement) {
        let start = statement.range.start.offset
        switch statement.kind {
        case .returning: edits.append((start..<start + 6, "得"))
        case .local: edits.append((start..<start + 5, "设"))
        case .conditional(let clauses, let otherwise):
            for (position, clause) in clauses.enumerated() {
                // A body begins right behind its `then`, and ends right before the `elseif`, `else` or `end` that follows.
                let body = clause.body.range
                let word =
                    position == 0
                    ? start..<start + 2
                    : clauses[position - 1].body.range.end.offset..<clauses[position - 1].body
                        .range.end.offset + 6
                edits.append((word, position == 0 ? "如果" : "否则如果"))
                edits.append((body.start.offset - 4..<body.start.offset, "："))
            }
            if let first = otherwise?.range.start.offset {
                edits.append((first - 4..<first, "否则："))
            }
            let end = statement.range.end.offset
            edits.append((end - 3..<end, ""))
        default: break
        }
        visitChildren(of: statement)
    }

    mutating func visit(_ expression: Expression) {
        switch expression.kind {
        case .suffixed(let first, let suffixes): rename(first, suffixes)
        case .binary(_, let operations):
            for operation in operations {
                if let word = FormulaText.word(for: operation.binaryOperator) {
                    edits.append((operation.range.offsets, word))
                }
            }
        case .nil: edits.append((expression.range.offsets, "空"))
        case .boolean(let value): edits.append((expression.range.offsets, value ? "是" : "否"))
        case .unary(.not, _):
            let start = expression.range.start.offset
            edits.append((start..<start + 3, "不是"))
        default: break
        }
        visitChildren(of: expression)
    }

    private mutating func rename(_ first: Expression, _ suffixes: [Suffix]) {
        guard case .name(let use) = first.kind else { return }
        let fields = suffixes.prefix { if case .field = $0.kind { true } else { false } }
        let path = fields.compactMap { suffix in
            if case .field(let label) = suffix.kind { label.name } else { nil }
        }
        let start = first.range.start.offset
        if use.name == "township", let name = path.first,
            let named = TownshipFunction(rawValue: name)
        {
            edits.append((start..<fields[0].range.end.offset, FormulaTitles.title(of: named)))
        } else if ["s", "r"].contains(use.name),
            let title = use.name == "r" ? titles.titleOfRun(path) : titles.title(of: path)
        {
            edits.append((start..<fields[title.count - 1].range.end.offset, title.text))
        } else if fields.count < suffixes.count, suffixes[fields.count].isCall {
            calls.append(path.last ?? use.name)
        }
    }

    private static func word(for operation: BinaryOperator) -> String? {
        switch operation {
        case .multiply: "×"
        case .divide: "÷"
        case .subtract: "−"
        case .equal: "＝"
        case .notEqual: "≠"
        case .lessOrEqual: "≤"
        case .greaterOrEqual: "≥"
        case .and: "且"
        case .or: "或"
        default: nil
        }
    }
}
