import LuaSandbox

/// What a plugin printed, until somebody takes it for a log: few lines, short ones, freed of control characters.
struct PrintedLines {
    private static let mostLines = 50
    private var lines: [String] = []
    private var isFull = false

    var isEmpty: Bool { lines.isEmpty }

    mutating func append(_ line: UnsafeRawBufferPointer) {
        guard lines.count < PrintedLines.mostLines else {
            if !isFull { lines.append("（打印超过 \(PrintedLines.mostLines) 行，以下省略）") }
            isFull = true
            return
        }
        lines.append(LuaText.clean(line))
    }

    /// The lines so far, each with the name of whom they belong to; then there are none.
    mutating func take(of owner: String?) -> [String] {
        defer { self = PrintedLines() }
        return lines.map { (owner.map { "打印（\($0)）：" } ?? "打印：") + $0 }
    }
}
