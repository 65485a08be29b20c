import Governance

/// What a change makes of an entry, by the rules of the register.
extension RegisterWorker {
    /// Answers what a field refers to, or why it refers to nothing.
    typealias Resolver = (RegisterField, String) throws(RegisterError) -> EntryReference

    func draft(_ change: EntryChange, _ resolve: Resolver) throws(RegisterError) -> EntryDraft {
        let move = try move(of: change)
        try checkUnits(change, move)
        facts = EntryFacts(
            number: change.entry?.number, state: change.entry?.state ?? "",
            since: change.entry?.since ?? change.day, day: change.day)
        var texts = try texts(after: change)
        try fill(&texts, resolve)
        try checkFilled(texts, change, move)
        try compute(&texts)
        try check(move)
        let state = move?.to ?? change.entry?.state ?? definition.procedure?.first.id ?? ""
        let personal = Set(definition.fields.filter(\.isPersonal).map(\.id))
        return EntryDraft(
            kind: change.entry == nil ? .added : move == nil ? .corrected : .moved,
            move: move?.id ?? "", state: state,
            since: move == nil ? facts.since : change.day,
            values: texts.filter { !personal.contains($0.key) },
            personal: texts.filter { personal.contains($0.key) }, note: change.note,
            day: change.day)
    }

    func refuse(
        _ code: RegisterErrorCode, field: String? = nil, _ message: String
    ) -> RegisterError {
        RegisterError(code, definition.id, entry: facts.number, field: field, message)
    }

    // MARK: Who may

    private func move(of change: EntryChange) throws(RegisterError) -> ProcedureMove? {
        guard let name = change.move else { return nil }
        facts.number = change.entry?.number
        guard let procedure = definition.procedure, let entry = change.entry else {
            throw refuse(.move, "台账“\(definition.title)”没有办理流程，不能流转")
        }
        let state = procedure.state(entry.state)?.title ?? entry.state
        let open = procedure.moves(from: entry.state)
        let moves = open.map { "\($0.title)（\($0.id)）" }
        let next = moves.isEmpty ? "已经办完了" : "可以\(moves.joined(separator: "、"))"
        // Several moves may bear one title: the one that leads out of this state is meant.
        if let move = open.first(where: { $0.id == name || $0.title == name }) { return move }
        guard let move = procedure.move(named: name) else {
            throw refuse(
                .move,
                "没有“\(name)”这一步\(NearNames.hint(name, among: procedure.moves.map(\.id)))；现在是“\(state)”，\(next)"
            )
        }
        throw refuse(.move, "现在是“\(state)”，不能\(move.title)；\(next)")
    }

    private func checkUnits(_ change: EntryChange, _ move: ProcedureMove?) throws(RegisterError) {
        guard let units = change.units else { return }
        facts.number = change.entry?.number
        let allowed = move.map { $0.by } ?? definition.writers
        guard let allowed, units.isDisjoint(with: allowed) else { return }
        throw refuse(
            .unit,
            "只有\(allowed.joined(separator: "、"))的人员可以\(move?.title ?? (change.entry == nil ? "登记" : "更正"))；"
                + "所在单位写在 township.yaml 的 officers 里（units）")
    }

    // MARK: What it says

    private func texts(after change: EntryChange) throws(RegisterError) -> [String: String] {
        var texts = (change.entry?.values ?? [:]).merging(change.entry?.personal ?? [:]) { $1 }
        for (name, text) in change.texts.sorted(by: { $0.key < $1.key }) {
            guard let field = definition.field(named: name) else {
                let hint = NearNames.hint(
                    name, among: definition.fields.flatMap { [$0.id, $0.title] })
                throw refuse(
                    .fieldUnknown, field: name,
                    "没有“\(name)”这一栏"
                        + (hint.isEmpty
                            ? "；有：\(definition.fields.map(\.title).joined(separator: "、"))" : hint))
            }
            guard !field.isComputed else {
                throw refuse(.fieldComputed, field: field.id, "“\(field.title)”是算出来的，不用填")
            }
            texts[field.id] = text.isEmpty ? nil : text
        }
        for field in definition.fields where change.entry == nil && texts[field.id] == nil {
            texts[field.id] = field.input.defaultText
        }
        return texts
    }

    /// Reads every text as its field is declared, and follows references.
    private func fill(_ texts: inout [String: String], _ resolve: Resolver) throws(RegisterError) {
        for field in definition.fields where !field.isComputed {
            guard let text = texts[field.id] else { continue }
            guard !text.utf8.contains(0), text.utf8.count <= 65_536 else {
                throw refuse(
                    .fieldValue, field: field.id, "“\(field.title)”太长，或者里面有不能用的字符；请核对")
            }
            if field.target != nil {
                let reference = try resolve(field, text)
                facts.references[field.id] = reference
                facts.values[field.id] = .text(reference.text)
                texts[field.id] = reference.text
            } else {
                let value = try value(text, field)
                facts.values[field.id] = value
                texts[field.id] = field.text(of: value)
            }
        }
    }

    private func value(_ text: String, _ field: RegisterField) throws(RegisterError) -> FieldValue {
        do throws(InputFault) {
            return try InputReader.read(.text(text), as: field.input).field
        } catch {
            throw refuse(.fieldValue, field: field.id, error.message)
        }
    }

    private func checkFilled(
        _ texts: [String: String], _ change: EntryChange, _ move: ProcedureMove?
    ) throws(RegisterError) {
        let required = definition.fields.filter {
            $0.isRequired || move?.needs.contains($0.id) ?? false
        }
        let empty = required.filter { texts[$0.id] == nil }
        if let first = empty.first {
            let titles = empty.map { "“\($0.title)”（\($0.id)）" }
            throw refuse(
                .fieldMissing, field: first.id,
                "\(move?.title ?? (change.entry == nil ? "登记" : "更正"))要填\(titles.joined(separator: "、"))"
            )
        }
        if let move, move.needsReason, change.note.allSatisfy(\.isWhitespace) {
            throw refuse(.reason, "\(move.title)要写明原因（--note）")
        }
    }

    // MARK: The plugin's own rules

    private func compute(_ texts: inout [String: String]) throws(RegisterError) {
        for field in definition.fields {
            guard let function = program.computing[field.id] else { continue }
            let value: FieldValue?
            do throws(EvaluationFault) {
                value = try call(function)
            } catch {
                throw failed(error, "“\(field.title)”算不出来")
            }
            guard let value else {
                texts[field.id] = nil
                facts.values[field.id] = nil
                continue
            }
            do throws(InputFault) {
                let read = try InputReader.read(value, as: field.input).field
                facts.values[field.id] = read
                texts[field.id] = field.text(of: read)
            } catch {
                throw refuse(
                    .failed, field: field.id, "\(error.message)（\(function.place.description)）")
            }
        }
    }

    private func check(_ move: ProcedureMove?) throws(RegisterError) {
        guard let function = move == nil ? program.check : program.moveChecks[move?.id ?? ""] else {
            return
        }
        let answer: FieldValue?
        do throws(EvaluationFault) {
            answer = try call(function)
        } catch {
            throw failed(error, "检查没有做完")
        }
        switch answer {
        case nil, .boolean(true): return
        case .text(let reason): throw refuse(.refused, reason)
        case .boolean(false):
            throw refuse(.refused, "不合规定（\(function.place.description)）")
        case let value?:
            throw refuse(
                .failed,
                "check 应返回文字（不行的原因）、真假值或 nil，得到 \(value)（\(function.place.description)）")
        }
    }

    /// What a plugin says with `township.error` is a refusal; all else is a fault of the plugin.
    private func failed(_ fault: EvaluationFault, _ what: String) -> RegisterError {
        let at = fault.at.isEmpty ? "" : "（\(fault.at)）"
        let isOwn =
            PolicyErrorCode(rawValue: fault.code) == nil && !fault.code.hasPrefix("limit.")
            && !fault.code.hasPrefix("number.") && !fault.code.hasPrefix("script.")
        if isOwn { return refuse(.refused, "\(fault.message)（\(fault.code)）") }
        let message = LuaMessage.chinese(fault.message) ?? fault.message
        return refuse(.failed, "\(what)：\(message)（\(fault.code)）\(at)")
    }
}
