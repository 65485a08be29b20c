import ExactNumbers
public import Governance

/// Why lines of a run came to what they came to, as a document: for one person, or for a whole run to look people up in.
///
/// It names people, posts and figures; identity, account and telephone numbers are no part of it.
public struct PayExplanationPage: Sendable {
    private let run: PayRun
    private let lines: [PayLine]

    /// The explanation of lines in a run that was computed with explanations.
    public init(_ run: PayRun, lines: [PayLine]) {
        self.run = run
        self.lines = lines
    }

    /// The document: an entry a line, with the calculation of each item and where its figures were taken from.
    ///
    /// - Returns: The same document for the same run, whenever it is made.
    /// - Throws: `DocumentError` when the title cannot be one.
    public func document() throws(DocumentError) -> Document {
        let reading: [DocumentBlock] = [
            .paragraph(
                "每一项是一个算式，就是实际计算的那个。算式里的数可以点，指向它的来处：是什么、从哪天起执行、哪份文件、"
                    + "在哪个文件第几行（冒号后面是行号）。")
        ]
        let entries = DocumentEntries(
            title: "名单（\(lines.count) 条）", searchHint: "姓名、村名或职务", entries: lines.map(entry))
        return try Document(
            title: "\(run.township) \(run.scheme.title)计算说明",
            subtitles: [run.period.chinese] + (run.basis.map { ["依据：\($0)"] } ?? []),
            blocks: reading + [.entries(entries)])
    }

    private func entry(_ line: PayLine) -> DocumentEntry {
        let name = line.name
        let details = [
            line.person == nil ? nil : line.home?.name, line.post, line.person?.id.text,
        ].compactMap(\.self).filter { !$0.isEmpty }
        switch line.outcome {
        case .statement(let statement):
            return DocumentEntry(
                title: name, details: details, result: "实发 \(statement.net.grouped) 元",
                blocks: blocks(statement))
        case .setAside(let reason):
            let notice = DocumentNotice(
                title: "搁置，没有算出：\(reason.message)",
                entries: [[SheetRemark.place(reason), "代码 \(reason.code)"]])
            return DocumentEntry(
                title: name, details: details, result: "搁置", needsAttention: true,
                blocks: [.notice(notice)])
        }
    }

    private func blocks(_ statement: Statement) -> [DocumentBlock] {
        var blocks = ExplanationText(statement).calculations.map {
            DocumentBlock.calculation($0)
        }
        if let reason = statement.unpaidReason { blocks.append(.paragraph("不发：\(reason)")) }
        blocks += statement.warnings.map { .paragraph("提醒：\($0.message)") }
        return blocks
    }
}
