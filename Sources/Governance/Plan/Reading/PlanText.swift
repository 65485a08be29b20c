/// The text of a work plan, read as it is: sections 一、, measures 1., lines of responsible units, and what is doubtful.
public struct PlanText: Sendable {
    /// Why a text is no plan, or a measure lacks what every measure has.
    public struct Fault: Sendable, Hashable {
        /// The stable code.
        public let code: PlanErrorCode
        /// The line, from 1.
        public let line: Int
        /// What is wrong and what to do, in Simplified Chinese.
        public let message: String
    }

    /// The sections, as far as they were read.
    public private(set) var sections: [PlanSection] = []
    /// What may have been misread, in the order of the text.
    public private(set) var doubts: [PlanDoubt] = []
    /// What keeps the text from being a plan.
    public private(set) var faults: [Fault] = []
    /// How many half-width marks stand between Chinese characters; they are read as full-width ones.
    public private(set) var halfWidthMarks = 0
    /// The year, where the text begins with one.
    public private(set) var year: Int?

    private struct Draft {
        let number: Int
        let title: String
        let line: Int
        var body: [(line: Int, text: String)]
        var units: [String] = []
        var hasUnits = false
    }

    private var drafts: [(title: String, line: Int, measures: [Draft])] = []

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text, with lines ended in any way.
    ///   - accepted: The doubts whose proposals somebody confirmed; all else stays as it is written.
    ///   - confusions: What scanners are known to misread.
    ///   - name: Answers the present name of a unit; by default what is written.
    public init(
        _ text: String, accepting accepted: Set<PlanDoubt> = [],
        confusions: [ScanConfusion] = ScanConfusion.known, name: (String) -> String = { $0 }
    ) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
        for (index, line) in lines.enumerated() {
            let doubts = PlanDoubts(line, line: index + 1, confusions: confusions).found
            self.doubts += doubts
            halfWidthMarks += PlanText.halfWidthMarks(in: line)
            read(PlanText.corrected(line, doubts.filter(accepted.contains)), line: index + 1)
        }
        findEndings(lines)
        joinUnits(name, accepted)
        check()
        doubts.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        sections = drafts.map { section in
            PlanSection(
                title: section.title, measures: section.measures.map { measure($0, accepted) })
        }
    }

    // MARK: Lines

    private static func halfWidthMarks(in line: String) -> Int {
        let characters = Array(line)
        return characters.indices.filter { index in
            ",:;()".contains(characters[index]) && index > 0 && !characters[index - 1].isASCII
        }.count
    }

    private static func corrected(_ line: String, _ doubts: [PlanDoubt]) -> String {
        var characters = Array(line)
        for doubt in doubts.sorted(by: { $0.column > $1.column }) {
            guard let proposal = doubt.proposal else { continue }
            let start = doubt.column - 1
            characters.replaceSubrange(start..<(start + doubt.text.count), with: Array(proposal))
        }
        return String(characters)
    }

    private mutating func read(_ line: String, line number: Int) {
        let text = line.drop(while: \.isWhitespace)
        let trimmed = String(text.reversed().drop(while: \.isWhitespace).reversed())
        guard !trimmed.isEmpty else { return }
        if let title = PlanHead.section(trimmed) {
            drafts.append((title, number, []))
        } else if let head = PlanHead.measure(trimmed), !drafts.isEmpty {
            drafts[drafts.count - 1].measures.append(
                Draft(
                    number: head.number, title: head.title, line: number,
                    body: head.rest.isEmpty ? [] : [(number, head.rest)]))
        } else if let units = PlanHead.units(trimmed) {
            take(units, line: number)
        } else {
            continueWith(trimmed, line: number)
        }
    }

    private mutating func take(_ units: [String], line: Int) {
        guard let section = drafts.indices.last, let measure = drafts[section].measures.indices.last
        else {
            faults.append(
                Fault(code: .units, line: line, message: "责任单位的前面没有措施；请核对措施的标题是不是“1.……。”的样子"))
            return
        }
        drafts[section].measures[measure].units += units
        drafts[section].measures[measure].hasUnits = true
    }

    private mutating func continueWith(_ text: String, line: Int) {
        guard let section = drafts.indices.last else {
            if year == nil { year = PlanHead.year(text) }
            return
        }
        guard let measure = drafts[section].measures.indices.last else {
            // A heading whose number stands on a line of its own.
            if drafts[section].title.isEmpty {
                drafts[section].title = text
                doubts.append(
                    PlanDoubt(
                        .ending, line: drafts[section].line, column: 1, text: text,
                        proposal: text, isSure: true, reason: "标题分成了两行，合成一行读"))
            }
            return
        }
        drafts[section].measures[measure].body.append((line, text))
    }

    // MARK: Doubts about the whole

    private static let ends: Set<Character> = ["。", "！", "？", "；", ".", "!", "?", ";", "”"]

    /// A measure ends with a full stop.
    private mutating func findEndings(_ lines: [String]) {
        for draft in drafts.flatMap(\.measures) {
            guard let last = draft.body.last, let end = last.text.last,
                !PlanText.ends.contains(end)
            else { continue }
            let characters = Array(lines[last.line - 1])
            let column = (characters.lastIndex { !$0.isWhitespace } ?? 0) + 1
            doubts.append(
                PlanDoubt(
                    .ending, line: last.line, column: column, text: String(end),
                    proposal: "\(end)。", isSure: true, reason: "这一条的末尾没有句号"))
        }
    }

    /// Units by their present names; names that are probably one unit's are asked about.
    private mutating func joinUnits(_ name: (String) -> String, _ accepted: Set<PlanDoubt>) {
        var counts: [String: Int] = [:]
        for section in drafts.indices {
            for measure in drafts[section].measures.indices {
                let units = drafts[section].measures[measure].units.map(name)
                drafts[section].measures[measure].units = units
                for unit in units { counts[unit, default: 0] += 1 }
            }
        }
        for pair in UnitNames.pairs(counts) {
            let line =
                drafts.flatMap(\.measures).first { $0.units.contains(pair.rare) }?.line ?? 1
            doubts.append(
                PlanDoubt(
                    .unit, line: line, column: 1, text: pair.rare, proposal: pair.usual,
                    isSure: false,
                    reason: "“\(pair.rare)”像是“\(pair.usual)”的另一个名称，按一个单位读；不是的请写进单位表"))
            for section in drafts.indices {
                for measure in drafts[section].measures.indices {
                    drafts[section].measures[measure].units = drafts[section].measures[measure]
                        .units.map { $0 == pair.rare ? pair.usual : $0 }
                }
            }
        }
    }

    private mutating func check() {
        if drafts.isEmpty {
            faults.append(
                Fault(code: .empty, line: 1, message: "没有找到“一、……”这样的部分；请核对是不是工作要点的正文"))
        }
        for section in drafts where section.title.isEmpty {
            faults.append(Fault(code: .heading, line: section.line, message: "这一部分没有标题；请补上"))
        }
        var lines: [Int: Int] = [:]
        var expected = 1
        for draft in drafts.flatMap(\.measures) {
            if let line = lines.updateValue(draft.line, forKey: draft.number) {
                faults.append(
                    Fault(
                        code: .number, line: draft.line,
                        message: "第 \(draft.number) 条在第 \(line) 行已经有了；请核对编号"))
            } else if draft.number != expected {
                faults.append(
                    Fault(
                        code: .number, line: draft.line,
                        message: "前面应当是第 \(expected) 条，这里是第 \(draft.number) 条；请核对有没有漏掉"))
            }
            expected = draft.number + 1
            if draft.units.isEmpty {
                faults.append(
                    Fault(
                        code: .units, line: draft.line,
                        message: draft.hasUnits
                            ? "第 \(draft.number) 条的责任单位是空的；请补上"
                            : "第 \(draft.number) 条没有责任单位；请补上“责任单位：……”一行"))
            }
        }
    }

    // MARK: Measures

    private func measure(_ draft: Draft, _ accepted: Set<PlanDoubt>) -> PlanMeasure {
        var text = draft.body.map(\.text).joined()
        let ending = doubts.first { $0.kind == .ending && $0.line == draft.body.last?.line }
        if let ending, accepted.contains(ending) { text += "。" }
        let tasks = PlanHead.sentences(text).enumerated().map { index, sentence in
            PlanTask(id: "\(draft.number).\(index + 1)", text: sentence)
        }
        return PlanMeasure(
            number: draft.number, title: draft.title, lead: draft.units.first ?? "",
            units: Array(draft.units.dropFirst()), tasks: tasks)
    }
}
