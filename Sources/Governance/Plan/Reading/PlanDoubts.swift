/// Finds what a scanner may have misread in a line of a plan.
struct PlanDoubts {
    private let characters: [Character]
    private let line: Int
    private let confusions: [ScanConfusion]
    private(set) var found: [PlanDoubt] = []

    init(_ text: String, line: Int, confusions: [ScanConfusion]) {
        characters = Array(text)
        self.line = line
        self.confusions = confusions
        findConfusions()
        findQuotes()
        findDigits()
        findPlus()
        findLists()
        findStrays()
        found.sort { $0.column < $1.column }
    }

    private mutating func add(
        _ kind: PlanDoubt.Kind, at index: Int, _ count: Int, _ proposal: String?,
        isSure: Bool = true, _ reason: String
    ) {
        let range = index..<(index + count)
        // One place is asked about once.
        guard
            !found.contains(where: {
                $0.column - 1 < range.upperBound && range.lowerBound < $0.column - 1 + $0.text.count
            })
        else { return }
        found.append(
            PlanDoubt(
                kind, line: line, column: index + 1, text: String(characters[range]),
                proposal: proposal, isSure: isSure, reason: reason))
    }

    private func places(of text: String) -> [Int] {
        let wanted = Array(text)
        guard !wanted.isEmpty, characters.count >= wanted.count else { return [] }
        return (0...(characters.count - wanted.count)).filter {
            Array(characters[$0..<($0 + wanted.count)]) == wanted
        }
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    private mutating func findConfusions() {
        for confusion in confusions {
            for index in places(of: confusion.wrong) {
                add(
                    .character, at: index, confusion.wrong.count, confusion.right,
                    isSure: confusion.isSure, "“\(confusion.wrong)”像是“\(confusion.right)”扫描错了")
            }
        }
    }

    // MARK: Quotation marks

    /// An opening mark is closed before the next one opens.
    private mutating func findQuotes() {
        var opened: Int?
        for (index, character) in characters.enumerated() {
            switch character {
            case "“":
                if let opened { unclosed(from: opened, before: index) }
                opened = index
            case "”":
                if opened == nil {
                    add(.quote, at: index, 1, nil, isSure: false, "后引号前面没有前引号")
                }
                opened = nil
            case "’"
            where opened != nil && index + 1 < characters.count
                && characters[index + 1] == "’":
                add(.quote, at: index, 2, "”", "两个单引号像是一个后引号")
                opened = nil
            default: break
            }
        }
        if let opened { unclosed(from: opened, before: characters.count) }
    }

    /// What is quoted ends at the first comma or stop; a comma before 等 is itself the misread mark.
    private mutating func unclosed(from opened: Int, before end: Int) {
        let marks: Set<Character> = [",", "，", "。", "；", ";"]
        guard let mark = (opened..<end).first(where: { marks.contains(characters[$0]) }) else {
            return add(.quote, at: opened, 1, nil, isSure: false, "前引号没有后引号")
        }
        let isBeforeAndSoOn = mark + 1 < characters.count && characters[mark + 1] == "等"
        if isBeforeAndSoOn {
            add(.quote, at: mark, 1, "”", "引号没有合上，这个逗号像是后引号")
        } else {
            add(.quote, at: mark, 1, "”\(characters[mark])", "引号没有合上，后引号像是漏了")
        }
    }

    // MARK: Digits and signs

    private static let lookalikes: [Character: Character] = [
        "I": "1", "l": "1", "O": "0", "o": "0", "S": "5", "B": "8",
    ]

    /// Letters before a word that counts.
    private mutating func findDigits() {
        let counters: Set<Character> = ["件", "个", "项", "条", "年", "月", "日", "户", "人", "次", "%"]
        var index = 0
        while index < characters.count {
            let run = characters[index...].prefix { Self.lookalikes[$0] != nil || $0.isNumber }
            let end = index + run.count
            let hasLetter = run.contains { Self.lookalikes[$0] != nil }
            if hasLetter, end < characters.count, counters.contains(characters[end]) {
                let digits = String(run.map { Self.lookalikes[$0] ?? $0 })
                add(.digits, at: index, run.count, digits, "字母像是数字")
            }
            index = max(end, index + 1)
        }
    }

    /// Within one pair of quotation marks that join words with +, 十 between words is a + too.
    private mutating func findPlus() {
        var opened: Int?
        for (index, character) in characters.enumerated() {
            if character == "“" { opened = index }
            guard character == "”", let start = opened else { continue }
            opened = nil
            let range = start..<index
            guard characters[range].contains("+") || characters[range].contains("＋") else {
                continue
            }
            for place in range where characters[place] == "十" {
                add(.character, at: place, 1, "+", "引号里用“+”连接各词，这个“十”像是“+”")
            }
        }
    }

    /// `注册,招募、管理`: a comma among words of two characters that are otherwise listed with 、.
    private mutating func findLists() {
        let commas: Set<Character> = [",", "，"]
        for index in characters.indices where commas.contains(characters[index]) {
            guard index >= 2, index + 6 < characters.count,
                characters[(index - 2)..<index].allSatisfy(Self.isHan),
                characters[(index + 1)...(index + 2)].allSatisfy(Self.isHan),
                characters[index + 3] == "、",
                characters[(index + 4)...(index + 5)].allSatisfy(Self.isHan),
                characters[index + 6] == "、"
            else { continue }
            add(.punctuation, at: index, 1, "、", "并列的词中间夹着一个逗号，像是顿号")
        }
    }

    /// Signs that no sentence has.
    private mutating func findStrays() {
        for index in characters.indices where "|｜\\^~_".contains(characters[index]) {
            add(.character, at: index, 1, nil, isSure: false, "这个符号像是扫描错的，看不出是什么字")
        }
    }
}
