/// A source whose comments and texts are blanked, so that braces and words that are left are code.
struct MaskedSource {
    /// The characters of all lines, each line ended by a line feed.
    private(set) var bytes: [UInt8]

    private enum State {
        case code
        case lineComment
        case blockComment(depth: Int)
        case text(hashes: Int, isLong: Bool)
        case character
    }

    init(_ file: SourceFile) {
        bytes = Array((file.text + "\n").utf8)
        mask(isSwift: file.isSwift)
    }

    private func matches(_ word: String, at index: Int) -> Bool {
        var index = index
        for byte in word.utf8 {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private mutating func blank(_ index: inout Int, _ count: Int) {
        for position in index..<min(index + count, bytes.count)
        where bytes[position] != UInt8(ascii: "\n") {
            bytes[position] = UInt8(ascii: " ")
        }
        index += count
    }

    private mutating func mask(isSwift: Bool) {
        var state = State.code
        var index = 0
        while index < bytes.count {
            switch state {
            case .code: state = enter(&index, isSwift: isSwift)
            case .lineComment:
                if bytes[index] == UInt8(ascii: "\n") { state = .code }
                blank(&index, 1)
            case .blockComment(let depth):
                if matches("*/", at: index) {
                    state = depth == 1 || !isSwift ? .code : .blockComment(depth: depth - 1)
                    blank(&index, 2)
                } else if isSwift, matches("/*", at: index) {
                    state = .blockComment(depth: depth + 1)
                    blank(&index, 2)
                } else {
                    blank(&index, 1)
                }
            case .text(let hashes, let isLong):
                let end = (isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
                if matches(end, at: index) {
                    state = .code
                    blank(&index, end.utf8.count)
                } else {
                    blank(&index, hashes == 0 && bytes[index] == UInt8(ascii: "\\") ? 2 : 1)
                }
            case .character:
                if bytes[index] == UInt8(ascii: "'") { state = .code }
                blank(&index, bytes[index] == UInt8(ascii: "\\") ? 2 : 1)
            }
        }
    }

    /// What begins at a place of the code.
    private mutating func enter(_ index: inout Int, isSwift: Bool) -> State {
        if matches("//", at: index) { return .lineComment }
        if matches("/*", at: index) {
            blank(&index, 2)
            return .blockComment(depth: 1)
        }
        if !isSwift, bytes[index] == UInt8(ascii: "'") {
            blank(&index, 1)
            return .character
        }
        var hashes = 0
        while isSwift, index + hashes < bytes.count, bytes[index + hashes] == UInt8(ascii: "#") {
            hashes += 1
        }
        let quote = index + hashes
        guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else {
            index += max(1, hashes)
            return .code
        }
        let isLong = isSwift && matches("\"\"\"", at: quote)
        blank(&index, hashes + (isLong ? 3 : 1))
        return .text(hashes: hashes, isLong: isLong)
    }

    /// The lines as text.
    var lines: [String] { SourceTree.lines(of: String(decoding: bytes, as: UTF8.self)) }

    /// The lines of all files of `Sources`, by path: several rules read them.
    static let code: [String: [String]] = Dictionary(
        uniqueKeysWithValues: (SourceTree.swift + SourceTree.c).map {
            ($0.path, MaskedSource($0).lines)
        })
}
