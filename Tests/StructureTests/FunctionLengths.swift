/// Finds the functions of a source and how many lines each has, by counting brackets.
struct FunctionLengths {
    struct Function {
        /// The line of the head, from 1.
        let line: Int
        /// Lines from the head to the closing brace.
        let count: Int
    }

    private let bytes: [UInt8]
    private let lines: [String]
    private let starts: [Int]
    private let isSwift: Bool

    init(_ file: SourceFile) {
        let source = MaskedSource(file)
        bytes = source.bytes
        lines = source.lines
        isSwift = file.isSwift
        var starts: [Int] = []
        var offset = 0
        for line in lines {
            starts.append(offset)
            offset += line.utf8.count + 1
        }
        self.starts = starts
    }

    /// All functions that have a body.
    var all: [Function] {
        lines.indices.compactMap { line in
            guard isHead(lines[line]), let body = bodyStart(from: starts[line]),
                let end = closing(of: body)
            else { return nil }
            let last = (starts.lastIndex { $0 <= end } ?? line)
            return Function(line: line + 1, count: last - line + 1)
        }
    }

    private func isHead(_ line: String) -> Bool {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "`") }
        guard let first = words.first else { return false }
        if !isSwift {
            // A head of C begins at the margin and has its parameters behind a name.
            return line.first?.isLetter == true && line.contains("(")
                && !["typedef", "struct", "enum", "union", "return"].contains(first)
        }
        let modifiers: Set<Substring> = [
            "public", "internal", "package", "fileprivate", "private", "static", "class", "final",
            "override", "mutating", "nonmutating", "convenience", "required", "inlinable",
            "discardableResult", "inline", "__always", "never", "nonisolated",
        ]
        guard let word = words.first(where: { !modifiers.contains($0) }) else { return false }
        return word == "func" || word == "init" || word == "deinit" || word == "subscript"
    }

    /// The brace that opens the body; nil for a declaration without one.
    private func bodyStart(from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "{") where depth == 0: return index
            case UInt8(ascii: "}") where depth == 0: return nil
            case UInt8(ascii: ";") where depth == 0: return nil
            case UInt8(ascii: "\n") where depth == 0 && !isContinued(after: index): return nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether the next line still belongs to the head.
    private func isContinued(after lineFeed: Int) -> Bool {
        guard let line = starts.firstIndex(of: lineFeed + 1), line < lines.count else {
            return false
        }
        let next = lines[line].drop { $0 == " " }
        let marks = ["{", "->", "throws", "async", "where", ")"]
        let previous = lines[line - 1].reversed().drop { $0 == " " }.first
        return marks.contains { next.hasPrefix($0) } || previous == ">" || previous == ","
    }

    private func closing(of brace: Int) -> Int? {
        var depth = 0
        for index in brace..<bytes.count {
            if bytes[index] == UInt8(ascii: "{") { depth += 1 }
            if bytes[index] == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
