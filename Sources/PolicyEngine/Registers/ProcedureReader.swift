import Governance

/// Reads the procedure of a register.
enum ProcedureReader {
    typealias Read = (procedure: ProcedureDefinition?, checks: [String: DeclaredFunction])

    static func read(_ register: DeclarationReader, fields: [RegisterField]) throws(Refusal) -> Read
    {
        guard let value = register.table.fields["procedure"] else { return (nil, [:]) }
        let reader = try register.reader(value, "procedure")
        try reader.allow(ProcedureField.names)
        var states: [ProcedureState] = []
        for (position, value) in try reader.list("states").enumerated() {
            states.append(try state(try reader.reader(value, "states[\(position + 1)]")))
        }
        guard states.count > 1 else {
            throw Refusal(reader.code, "procedure.states 至少要有两个状态")
        }
        try reader.checkUnique(states.map(\.id), "states")
        try reader.checkUnique(states.map(\.title), "states 的名称")
        var moves: [ProcedureMove] = []
        var checks: [String: DeclaredFunction] = [:]
        for (position, value) in try reader.list("moves").enumerated() {
            let move = try reader.reader(value, "moves[\(position + 1)]")
            moves.append(try self.move(move, states.map(\.id), fields))
            checks[moves[position].id] = try move.optionalFunction("check")
        }
        try reader.checkUnique(moves.map(\.id), "moves")
        let procedure = ProcedureDefinition(states: states, moves: moves)
        try checkWays(procedure, reader)
        return (procedure, checks)
    }

    private static func state(_ reader: DeclarationReader) throws(Refusal) -> ProcedureState {
        try reader.allow(StateField.names)
        let state = ProcedureState(
            id: try reader.identifier("id"), title: try reader.text("title"),
            isFinal: try reader.boolean("final"), days: try reader.optionalCount("days"),
            remind: try reader.optionalCount("remind") ?? 0,
            escalation: try reader.optionalText("escalate"))
        if state.isFinal, state.days != nil {
            throw Refusal(reader.code, "\(reader.path) 是办完了的状态（final），不能有 days")
        }
        if state.days == nil, state.remind > 0 || state.escalation != nil {
            throw Refusal(reader.code, "\(reader.path) 没有 days，不会到期，不能有 remind、escalate")
        }
        if let days = state.days, days == 0 || state.remind >= days {
            throw Refusal(
                reader.code, "\(reader.path) 的 days 应大于 0，也大于 remind，得到 \(days)、\(state.remind)")
        }
        return state
    }

    private static func move(
        _ reader: DeclarationReader, _ states: [String], _ fields: [RegisterField]
    ) throws(Refusal) -> ProcedureMove {
        try reader.allow(MoveField.names)
        let from = try reader.optionalTexts("from") ?? []
        let to = try reader.text("to")
        guard !from.isEmpty else { throw Refusal(reader.code, "\(reader.path) 缺少 from") }
        for state in from + [to] where !states.contains(state) {
            throw Refusal(
                reader.code,
                "\(reader.path) 里的状态 \(state) 不在 states 里\(NearNames.hint(state, among: states))")
        }
        let needs = try reader.optionalTexts("needs") ?? []
        let known = fields.filter { !$0.isComputed }.map(\.id)
        for field in needs where !known.contains(field) {
            throw Refusal(
                reader.code,
                "\(reader.path).needs 里的 \(field) 不是要填的栏\(NearNames.hint(field, among: known))")
        }
        return ProcedureMove(
            id: try reader.identifier("id"), title: try reader.text("title"), from: from, to: to,
            by: try reader.optionalTexts("by"), needs: needs,
            needsReason: try reader.boolean("reason"))
    }

    /// Every state is reached, and out of every state that is not the end there is a way.
    private static func checkWays(_ procedure: ProcedureDefinition, _ reader: DeclarationReader)
        throws(Refusal)
    {
        let reached = Set(procedure.moves.map(\.to)).union([procedure.first.id])
        for state in procedure.states {
            if !reached.contains(state.id) {
                throw Refusal(reader.code, "没有哪一步走得到状态 \(state.id)（\(state.title)）")
            }
            if !state.isFinal, procedure.moves(from: state.id).isEmpty {
                throw Refusal(
                    reader.code, "状态 \(state.id)（\(state.title)）没有下一步；办完了的要写 final = true")
            }
            if let move = state.escalation,
                !procedure.moves(from: state.id).contains(where: { $0.id == move })
            {
                throw Refusal(
                    reader.code, "状态 \(state.id) 的 escalate 应是从这里走的一步的 id，得到 \(move)")
            }
        }
    }
}
