import Governance

/// The registers of a plugin's page: what is written down, and how it is dealt with.
extension PluginPage {
    func blocks(of register: RegisterDefinition) throws(DocumentError) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = [
            .heading(level: 1, text: register.title),
            .paragraph("台账 \(register.id)。" + PluginPage.people(of: register)),
            .table(try fields(of: register)),
        ]
        if let basis = register.basis { blocks.append(.paragraph("依据：\(basis)")) }
        guard let procedure = register.procedure else { return blocks }
        blocks.append(.heading(level: 2, text: "办理流程"))
        blocks.append(.table(try states(of: procedure)))
        blocks.append(.table(try moves(of: procedure, register)))
        return blocks
    }

    private static func people(of register: RegisterDefinition) -> String {
        let writers = register.writers.map { "由\($0.joined(separator: "、"))登记。" } ?? ""
        let readers = register.readers.map { "只有\($0.joined(separator: "、"))能看。" } ?? ""
        return writers + readers
    }

    private func fields(of register: RegisterDefinition) throws(DocumentError) -> DocumentTable {
        try DocumentTable(
            columns: [
                .init(id: "title", title: "栏"), .init(id: "holds", title: "填什么"),
                .init(id: "when", title: "什么时候填"), .init(id: "notes", title: "说明"),
            ],
            rows: register.fields.map { field in
                let moves = (register.procedure?.moves ?? []).filter {
                    $0.needs.contains(field.id)
                }
                let when =
                    field.isComputed
                    ? "算出来，不用填"
                    : field.isRequired
                        ? "登记时" : moves.map { "\($0.title)前" }.joined(separator: "、")
                var notes: [String] = []
                if field.isPersonal { notes.append("加密保存，打码显示") }
                if register.unique.contains([field.id]) { notes.append("不能重复") }
                if let text = field.input.defaultText { notes.append("不填是 \(text)") }
                return .init([
                    .text(field.title), .text(field.expectation), .text(when),
                    .text(notes.joined(separator: "；")),
                ])
            })
    }

    private func states(of procedure: ProcedureDefinition) throws(DocumentError) -> DocumentTable {
        try DocumentTable(
            columns: [
                .init(id: "state", title: "状态"), .init(id: "days", title: "限办"),
                .init(id: "next", title: "超期后"),
            ],
            rows: procedure.states.map { state in
                let move = procedure.moves.first { $0.id == state.escalation }
                let days =
                    state.isFinal ? "办完" : state.days.map { "\($0) 个工作日" } ?? ""
                return .init([
                    .text(state.title), .text(days), .text(move?.title ?? ""),
                ])
            })
    }

    private func moves(of procedure: ProcedureDefinition, _ register: RegisterDefinition)
        throws(DocumentError) -> DocumentTable
    {
        try DocumentTable(
            columns: [
                .init(id: "move", title: "一步"), .init(id: "from", title: "从"),
                .init(id: "to", title: "到"), .init(id: "by", title: "谁能办"),
                .init(id: "needs", title: "先要填"), .init(id: "reason", title: "要写原因"),
            ],
            rows: procedure.moves.map { move in
                let from = move.from.compactMap { procedure.state($0)?.title }
                let needs = move.needs.compactMap { register.field($0)?.title }
                return .init([
                    .text(move.title), .text(from.joined(separator: "、")),
                    .text(procedure.state(move.to)?.title ?? ""),
                    .text(move.by?.joined(separator: "、") ?? ""),
                    .text(needs.joined(separator: "、")), .text(move.needsReason ? "是" : ""),
                ])
            })
    }
}
