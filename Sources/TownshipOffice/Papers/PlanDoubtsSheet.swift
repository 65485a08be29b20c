import ExactNumbers
public import Governance

/// What an import of a plan is unsure of, to be confirmed by a person.
public struct PlanDoubtsSheet {
    private let imported: PlanImport

    /// A list.
    public init(_ imported: PlanImport) { self.imported = imported }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let plan = imported.plan
        var blocks: [DocumentBlock] = [
            .paragraph(
                "\(plan.sections.count) 个部分，\(plan.measures.count) 条措施，\(plan.tasks.count) 项任务，\(plan.units.count) 个责任单位"
            )
        ]
        if !imported.doubts.isEmpty {
            blocks.append(.heading(level: 2, text: "请确认"))
            blocks.append(.table(try table()))
        }
        if imported.halfWidthMarks > 0 {
            blocks.append(.paragraph("另有半角标点 \(imported.halfWidthMarks) 处，按全角读，原文没有改"))
        }
        if !imported.strangers.isEmpty {
            blocks.append(.paragraph("单位表里没有的责任单位：\(imported.strangers.joined(separator: "；"))"))
        }
        return try Document(title: plan.title, blocks: blocks)
    }

    private func table() throws(DocumentError) -> DocumentTable {
        try DocumentTable(
            columns: [
                .init(id: "number", title: "序号", kind: .count),
                .init(id: "place", title: "第几行第几字"), .init(id: "text", title: "原文"),
                .init(id: "proposal", title: "可能是"), .init(id: "sure", title: "把握"),
                .init(id: "reason", title: "为什么"), .init(id: "state", title: "确认"),
            ],
            rows: imported.doubts.enumerated().map { index, doubt in
                .init([
                    .number(Rational(index + 1)), .text("\(doubt.line):\(doubt.column)"),
                    .text(doubt.text), .text(doubt.proposal ?? ""),
                    .text(doubt.isSure ? "肯定" : "请核对"), .text(doubt.reason),
                    .text(imported.accepted.contains(doubt) ? "已确认" : ""),
                ])
            })
    }
}
