/// Cuts the text of a CSV file into records and notes every breach of RFC 4180 with its place.
///
/// It works on UTF-8 bytes: all delimiters are ASCII, and an ASCII byte is never part of a longer character.
struct CSVScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var row = 0
    private var line = 1
    private var record = CSVRecord(row: 1, line: 1)
    private var stopped = false
    var problems: TableProblems

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(bytes: [UInt8], problems: TableProblems) {
        self.bytes = bytes
        self.problems = problems
    }

    /// The next record, blank lines included; nil at the end or past a limit.
    mutating func next() -> CSVRecord? {
        guard index < bytes.count, !stopped else { return nil }
        row += 1
        record = CSVRecord(row: row, line: line)
        if row > problems.limits.rows {
            stop("表格超过 \(problems.limits.rows) 行。请拆成几个文件，或删去多余的行。")
            return nil
        }
        record.isBlank = lineEnd(at: index) != nil
        repeat {
            scanField()
        } while !stopped && takeComma()
        if let end = lineEnd(at: index) {
            index = end
            line += 1
        }
        return record
    }

    // MARK: Fields

    private mutating func scanField() {
        let column = record.fields.count + 1
        if column > problems.limits.columns {
            stop("表格超过 \(problems.limits.columns) 列。请检查是不是逗号用错了。")
            return
        }
        if index < bytes.count, bytes[index] == Self.quote {
            scanQuoted(column)
        } else {
            scanPlain(column)
        }
    }

    private mutating func scanPlain(_ column: Int) {
        let start = index
        var quoted = false
        while index < bytes.count, bytes[index] != Self.comma, lineEnd(at: index) == nil {
            if bytes[index] == Self.quote { quoted = true }
            index += 1
        }
        if quoted {
            complain(
                .quoteInCell, column,
                "这一格中间有英文双引号。请把整格放进一对双引号里，里面的每个双引号写成两个；或者改用中文引号。")
        }
        finish(String(decoding: bytes[start..<index], as: UTF8.self), column)
    }

    private mutating func scanQuoted(_ column: Int) {
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != Self.quote {
                if byte == Self.lineFeed { line += 1 }
                content.append(byte)
            } else if index < bytes.count, bytes[index] == Self.quote {
                content.append(byte)
                index += 1
            } else {
                skipAfterQuote(column)
                finish(String(decoding: content, as: UTF8.self), column)
                return
            }
        }
        complain(.unterminatedQuote, column, "这一格开头有英文双引号，直到文件末尾都没有配上另一半。请补上，或去掉开头的引号。")
        record.fields.append("")
    }

    /// Passes over what wrongly follows a closing quote, so that the rest of the row is still read.
    private mutating func skipAfterQuote(_ column: Int) {
        let start = index
        while index < bytes.count, bytes[index] != Self.comma, lineEnd(at: index) == nil {
            index += 1
        }
        if index > start {
            complain(
                .textAfterQuote, column,
                "右双引号后面还有内容。引号要把整格包起来；格里的双引号要写成两个。")
        }
    }

    private mutating func finish(_ text: String, _ column: Int) {
        if text.utf8.count > problems.limits.cellBytes {
            complain(
                .tooLarge, column,
                "这一格有 \(text.utf8.count) 字节，超过了 \(problems.limits.cellBytes)。请检查是不是漏了引号或逗号。")
        }
        if let scalar = firstForbidden(in: text) {
            let isTab = scalar == "\t"
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            complain(
                .controlCharacter, column,
                isTab
                    ? "这一格里有制表符（Tab）。请删去；如果整份文件是用制表符分列的，请另存为逗号分隔的 CSV。"
                    : "这一格里有看不见的字符 U+\(padded)。请删去这一格，用键盘重新输入。")
        }
        record.fields.append(text)
    }

    /// Line breaks as RFC 4180 has them may stand in a quoted cell, a lone carriage return may not.
    private func firstForbidden(in text: String) -> Unicode.Scalar? {
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if previous == "\r", scalar != "\n" { return "\r" }
            if TextCleaning.isForbidden(scalar), scalar != "\n", scalar != "\r" { return scalar }
            previous = scalar
        }
        return previous == "\r" ? "\r" : nil
    }

    // MARK: Steps

    private mutating func takeComma() -> Bool {
        guard index < bytes.count, bytes[index] == Self.comma else { return false }
        index += 1
        return true
    }

    /// The index after the line end at an index; nil when no line ends there.
    private func lineEnd(at index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == Self.lineFeed { return index + 1 }
        let isPair =
            bytes[index] == Self.carriageReturn && index + 1 < bytes.count
            && bytes[index + 1] == Self.lineFeed
        return isPair ? index + 2 : nil
    }

    private mutating func complain(_ code: TableErrorCode, _ column: Int, _ advice: String) {
        record.isFaulty = true
        problems.add(code, record, column: column, advice)
    }

    private mutating func stop(_ advice: String) {
        stopped = true
        record.isFaulty = true
        problems.add(.tooLarge, record, column: nil, advice)
    }
}
