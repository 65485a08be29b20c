import TabularFiles

/// Text of documents on its way into HTML.
enum HTMLText {
    /// The text as HTML shows it: on one line, free of control and direction characters, nothing of it markup.
    ///
    /// Safe between tags and inside quoted attributes alike.
    static func escaped(_ text: String) -> String {
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for scalar in TextCleaning.singleLine(text).unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
