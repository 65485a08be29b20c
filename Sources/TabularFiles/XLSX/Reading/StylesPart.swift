/// Which cell styles show a number as a date.
struct StylesPart: XMLPart {
    private(set) var dateStyles: Set<Int> = []
    private var dateFormats: Set<Int> = StylesPart.standardDates
    private var count = 0
    private var isInCells = false

    /// Formats that the standard numbers (ECMA-376 part 1, 18.8.30), with those of Chinese versions; 18 to 21 and 45 to 47 are
    /// times of day.
    private static let standardDates = Set(14...17).union([22]).union(27...31).union([36])
        .union(50...54).union([57, 58])

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap(Int.init) else { return }
            if StylesPart.isDate(attributes["formatCode"] ?? "") {
                dateFormats.insert(id)
            } else {
                dateFormats.remove(id)
            }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            if let id = attributes["numFmtId"].flatMap(Int.init), dateFormats.contains(id) {
                dateStyles.insert(count)
            }
            count += 1
        default: return
        }
    }

    mutating func end(_ name: String, _ text: String) {
        if name == "cellXfs" { isInCells = false }
    }

    /// A format with a year, or with month and day, outside of quoted texts and of brackets such as `[$-804]`.
    private static func isDate(_ format: String) -> Bool {
        var letters: Set<Character> = []
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in format.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\"": isQuoted = true
                case "[": isBracketed = true
                case "\\", "_", "*": isEscaped = true
                case ";": return isDate(letters)
                default: letters.insert(character)
                }
            }
        }
        return isDate(letters)
    }

    private static func isDate(_ letters: Set<Character>) -> Bool {
        letters.contains("y") || letters.contains("e") && letters.contains("m")
            || letters.contains("m") && letters.contains("d")
    }
}
