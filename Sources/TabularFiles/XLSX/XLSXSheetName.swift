/// Makes names of sheets that every spreadsheet takes.
enum XLSXSheetName {
    /// The limit is Excel's, which counts UTF-16 units.
    private static let limit = 31

    static func make(from wish: String, avoiding taken: inout Set<String>) -> String {
        var name = TextCleaning.singleLine(wish)
        name = String(name.map { "[]:*?/\\".contains($0) ? "_" : $0 })
        name = trimmed(cut(trimmed(name), to: limit))
        // Excel keeps this name for itself.
        if name.isEmpty || name.lowercased() == "history" { name = "表" + name }
        var candidate = name
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            let suffix = "(\(number))"
            candidate = cut(name, to: limit - suffix.utf16.count) + suffix
            number += 1
        }
        return candidate
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        var kept = ""
        for character in text {
            if kept.utf16.count + character.utf16.count > limit { break }
            kept.append(character)
        }
        return kept
    }

    /// An apostrophe may not stand at either end, and spaces there only confuse.
    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first == "'" || first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last == "'" || last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
