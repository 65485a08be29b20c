import ExactNumbers
public import Governance

/// The pay sheet of a kept run, as it is printed and filed: with what goes with it for earlier periods, who signed, and the
/// marks by which it is found again.
public struct FiledSheet: Sendable {
    private let office: OfficeRun
    private let life: RunLife
    private let officers: [String: String]
    private let form: PaySheet.Form

    /// A sheet.
    ///
    /// - Parameters:
    ///   - office: The run, as it was kept.
    ///   - life: The steps that were taken.
    ///   - officers: The names of officers by id.
    ///   - form: For whom the sheet is.
    public init(
        _ office: OfficeRun, _ life: RunLife, officers: [String: String], form: PaySheet.Form
    ) {
        self.office = office
        self.life = life
        self.officers = officers
        self.form = form
    }

    /// The document: every line, arrears beside it, totals, who is left out and why, signatures, and the marks.
    ///
    /// - Returns: The document.
    /// - Throws: `DocumentError` when the scheme's ids cannot be columns.
    public func document() throws(DocumentError) -> Document {
        let run = office.run
        var blocks: [DocumentBlock] = [.table(try table()), .signatures(signatures)]
        if let notice = setAsideNotice { blocks.append(.notice(notice)) }
        blocks += marks.map { .paragraph($0) }
        return try Document(
            title: "\(run.township) \(run.scheme.title)发放表",
            subtitles: [
                run.period.chinese,
                "第 \(life.run.number) 号  第 \(life.run.version) 版  \(life.state.title)",
            ],
            blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let run = office.run
        var owed: [Payee: Money] = [:]
        for line in office.arrears {
            owed[line.payee, default: .zero] = (owed[line.payee] ?? .zero) + line.difference
        }
        let columns = SheetColumns(
            run: run, form: form, items: PaySheet.items(of: run.scheme), arrears: owed)
        var rows: [DocumentTable.Row] = []
        var unlisted = Set(owed.keys)
        for line in run.lines {
            guard let statement = line.outcome.statement else { continue }
            // A second line of the same post would show the same arrears again.
            var own = columns
            if unlisted.remove(Payee(line)) == nil, !owed.isEmpty {
                own.arrears[Payee(line)] = .zero
            }
            rows.append(
                .init(
                    own.cells(line, statement, number: rows.count + 1),
                    note: SheetRemark.text(line, statement, run.period)))
        }
        for line in office.arrears where unlisted.remove(line.payee) != nil {
            rows.append(
                .init(
                    columns.cells(
                        line.payee, owed[line.payee] ?? .zero, number: rows.count + 1),
                    note: "本期不在册"))
        }
        rows.append(
            .init(columns.totals(run.lines, label: "合计", count: office.paidCount), style: .total))
        return try DocumentTable(
            unit: "元", columns: columns.all, rows: rows, closing: [office.total.capitals])
    }

    // MARK: Below the table

    private var signatures: [SignatureLine] {
        let steps: [(String, RunAction)] = [("制表", .filed), ("复核", .checked), ("审批", .approved)]
        var lines = steps.map { label, action in
            SignatureLine(label: label, name: life.officer(of: action).map(name) ?? "")
        }
        let approval = life.steps.last { $0.action == .approved }
        lines.append(SignatureLine(label: "日期", name: String((approval?.time ?? "").prefix(10))))
        return lines
    }

    private func name(_ id: String) -> String { officers[id] ?? id }

    private var setAsideNotice: DocumentNotice? {
        let lines = office.run.setAside
        guard !lines.isEmpty else { return nil }
        return DocumentNotice(
            title: "未发 \(office.run.setAsideCount) 人：",
            entries: lines.compactMap { line in
                guard let reason = line.outcome.setAside else { return nil }
                let excluded = life.excluded[LineMatch.who(line)].map { "除名：\($0)" }
                return [line.name, line.post, reason.message, excluded ?? "待处理"]
            })
    }

    /// By these whoever has the paper can tell that the file was not changed, nor its tail cut off.
    private var marks: [String] {
        var marks = ["发放摘要 \(life.run.result.text)"]
        if let approval = life.steps.last(where: { $0.action == .approved }) {
            marks.append("审批时的日志校验值 \(approval.head.text)")
        }
        return marks
    }
}
