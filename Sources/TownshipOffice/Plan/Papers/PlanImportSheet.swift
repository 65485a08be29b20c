import ExactNumbers
public import Governance

/// What a text was read as: measures with their units, the proposed readings, and what was unsure.
public struct PlanImportSheet: Sendable {
    private let plan: WorkPlan
    private let units: UnitNames
    private let doubts: [WorkspaceFinding]

    /// A sheet of an import.
    public init(_ planImport: PlanImport) {
        plan = planImport.plan.confirmed()
        units = planImport.units
        doubts = planImport.doubts
    }

    /// The document.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try measures()), .paragraph(summary)]
        let readings = plan.allReadings
        if let table = try PlanReadingTable.table(readings, title: "疑似扫描错误的地方，请逐条确认") {
            blocks.append(.table(table))
        }
        if !doubts.isEmpty {
            blocks.append(
                .notice(
                    DocumentNotice(
                        title: "拿不准的地方，请核对",
                        entries: doubts.map { [$0.placeText, $0.message] })))
        }
        return try Document(
            title: plan.title, subtitles: plan.source.isEmpty ? [] : [plan.source], blocks: blocks,
            page: PageSetup(orientation: .landscape))
    }

    private func measures() throws(DocumentError) -> DocumentTable {
        try DocumentTable(
            columns: [
                .init(id: "section", title: "部分", omitsRepeats: true),
                .init(id: "number", title: "序号", kind: .count),
                .init(id: "measure", title: "措施"),
                .init(id: "tasks", title: "任务数", kind: .count),
                .init(id: "lead", title: "牵头单位"),
                .init(id: "units", title: "责任单位", width: 60),
            ],
            rows: plan.sections.flatMap { section in
                section.measures.map { measure in
                    .init([
                        .text(section.title), .number(Rational(measure.number)),
                        .text(measure.title), .number(Rational(measure.tasks.count)),
                        .text(units.name(measure.lead)),
                        .text(
                            measure.cooperating.map(units.name).joined(separator: "、")),
                    ])
                }
            })
    }

    /// The numbers in one line.
    private var summary: String {
        let readings = plan.allReadings
        let names = Set(plan.unitNames.map(units.name))
        return "\(plan.sections.count) 个部分，\(plan.measures.count) 项措施，\(plan.tasks.count) 个任务，"
            + "\(names.count) 个责任单位；疑似扫描错误 \(readings.count) 条，"
            + "其中有把握的 \(readings.count { $0.sureness == .sure }) 条，待定 \(plan.openReadings.count) 条"
    }
}
