import ExactNumbers
public import Governance

/// One subject of a scheme tried out, without a workspace: what is missing, and the statement with its explanation.
public struct SubjectTrial: Sendable {
    private let scheme: Scheme
    private let subject: Subject
    private let period: Period
    private let known: Day?

    /// A subject that is to be tried.
    ///
    /// - Parameters:
    ///   - scheme: The scheme.
    ///   - facts: An object with the fields of an evaluation's line; numbers, dates and truth values among the inputs may be
    ///     texts.
    ///   - period: For which period.
    ///   - known: Only what was announced by this day counts; nil for everything.
    /// - Throws: Every input that has to be supplied and is not, with its title and what it may hold; else what is wrong
    ///   with the facts or the period.
    public init(
        of scheme: Scheme, facts: DataValue, period: Period, known: Day? = nil
    ) throws(PolicyFindings) {
        self.scheme = scheme
        self.period = period
        self.known = known
        do throws(PolicyError) {
            try scheme.check(period)
        } catch {
            throw PolicyFindings(error)
        }
        do throws(SetAside) {
            subject = try Subject(facts)
        } catch {
            throw PolicyFindings(
                PolicyError(PolicyErrorCode(rawValue: error.code) ?? .subjectField, error.message))
        }
        let supplied = subject.inputs
        let missing = scheme.definition.inputs.filter {
            $0.defaultValue == nil && supplied[$0.id] == nil
        }
        guard missing.isEmpty else {
            throw PolicyFindings(
                missing.map {
                    PolicyError(.inputMissing, "\(InputReader.missing($0))，要填 \($0.expectation)")
                })
        }
    }

    /// The statement of the subject, with its explanation.
    ///
    /// - Parameter log: Gets what formulas print.
    /// - Returns: The statement.
    /// - Throws: `SetAside` with the reason; `PolicyError` when somebody stopped the computation.
    public func statement(log: ((String) -> Void)? = nil) throws -> Statement {
        let outcomes = try scheme.outcomes(
            for: [subject], in: period, known: known, explained: true, log: log)
        switch outcomes[0] {
        case .statement(let statement): return statement
        case .setAside(let reason): throw reason
        }
    }

    /// A statement as a page: its items, then how each came about.
    ///
    /// - Parameter statement: What ``statement(log:)`` answered.
    /// - Returns: The page.
    /// - Throws: `DocumentError` when the scheme's title cannot be one.
    public func document(of statement: Statement) throws(DocumentError) -> Document {
        let definition = scheme.definition
        var rows: [DocumentTable.Row] = statement.items.compactMap { item in
            definition.item(item.id).map { row(item, $0) }
        }
        rows.append(.init([.text("应发合计"), .empty, .amount(statement.gross)], style: .subtotal))
        if !statement.deductions.isZero {
            rows.append(
                .init([.text("扣款合计"), .empty, .amount(statement.deductions)], style: .subtotal))
        }
        rows.append(.init([.text("实发"), .empty, .amount(statement.net)], style: .total))
        let table = try DocumentTable(
            columns: [
                .init(id: "item", title: "项目"), .init(id: "kind", title: "性质"),
                .init(id: "amount", title: "金额", kind: .amount),
            ], rows: rows)
        let calculations = ExplanationText(statement).calculations.map {
            DocumentBlock.calculation($0)
        }
        return try Document(
            title: "\(definition.title)试算", subtitles: [period.chinese],
            blocks: [.table(table)] + calculations + notes(of: statement))
    }

    private func row(_ item: StatementItem, _ definition: ItemDefinition) -> DocumentTable.Row {
        .init([
            .text(definition.title), .text(definition.kind.chinese),
            item.amount.map { .amount($0) } ?? .number(item.value),
        ])
    }

    private func notes(of statement: Statement) -> [DocumentBlock] {
        var notes: [DocumentBlock] = []
        if let reason = statement.unpaidReason { notes.append(.paragraph("不发：\(reason)")) }
        return notes + statement.warnings.map { .paragraph("提醒：\($0.message)") }
    }
}
