/// The texts that cells name by number.
struct StringsPart: XMLPart {
    let file: String
    let limits: TableLimits
    private(set) var strings: [String] = []
    private var current = ""
    private var isReading = false

    init(file: String, limits: TableLimits) {
        self.file = file
        self.limits = limits
    }

    mutating func begin(_ name: String, _ attributes: [String: String]) {
        // Readings of Japanese and Chinese letters stand beside the text and are none of it.
        if name == "rPh" { isReading = true }
        if name == "si" { current = "" }
    }

    mutating func end(_ name: String, _ text: String) throws(TableError) {
        switch name {
        case "rPh": isReading = false
        case "t" where !isReading: current += XLSXText.unescaped(text)
        case "si":
            guard current.utf8.count <= limits.cellBytes * 4 else {
                throw TableError(code: .tooLarge, file: file, advice: "有一格的文字太长。请检查来源。")
            }
            strings.append(current)
        default: return
        }
    }
}
