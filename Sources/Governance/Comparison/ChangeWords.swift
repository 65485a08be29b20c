import ExactNumbers

/// Puts what changed between two subjects of one person into words, with document and place.
struct ChangeWords: Sendable {
    let from: Subject
    let to: Subject
    let definition: SchemeDefinition
    let scales: [TierScale: FigureSource]

    // MARK: Figures

    func figure(_ a: Figure, _ b: Figure) -> ChangeCause {
        let text = "\(b.title) \(a.text) → \(b.text)"
        switch (a.source, b.source) {
        case (.input(let id, let before), .input(_, let after)):
            guard definition.input(id)?.owner == .organization, let moved else {
                return ChangeCause(
                    kind: .input, text: text, place: after ?? before, earlierPlace: before)
            }
            return ChangeCause(
                kind: .organization, text: "\(moved)：\(text)", basis: appointed,
                place: to.places["start"] ?? after, earlierPlace: before)
        case (.parameter(_, let x, _, _, _), .parameter(_, let y, _, _, let place)) where x != y:
            return key(a, b, x, y, place)
        case (.parameter(_, _, _, _, let before), .parameter(_, _, _, _, let after)):
            return ChangeCause(
                kind: .parameter, text: text, basis: basis(of: b.source), place: after,
                earlierPlace: before)
        case (_, .item), (_, .gross): return ChangeCause(kind: .item, text: text)
        case (_, .pool): return ChangeCause(kind: .pool, text: text)
        case (_, .yearToDate): return ChangeCause(kind: .yearToDate, text: text)
        case (_, .attribute(let name, let place)):
            let isUnit = name.hasPrefix("organization.")
            return ChangeCause(
                kind: isUnit ? .organization : .attribute,
                text: isUnit ? [moved, text].compactMap(\.self).joined(separator: "：") : text,
                basis: isUnit && moved != nil ? appointed : "", place: place)
        case (_, .proration(let note, let place)):
            return ChangeCause(kind: .appointment, text: text, basis: note, place: place)
        case (_, .function): return ChangeCause(kind: .function, text: text)
        default: return ChangeCause(kind: .calendar, text: text)
        }
    }

    /// Another key of one parameter: another post, or another choice.
    private func key(
        _ a: Figure, _ b: Figure, _ x: [String], _ y: [String], _ place: RecordPlace
    ) -> ChangeCause {
        let text = "\(a.title) \(a.text) → \(b.title) \(b.text)"
        for (old, new) in zip(x, y) where old != new {
            if old == from.post, new == to.post {
                return ChangeCause(
                    kind: .appointment, text: "职务 \(old) → \(new)：\(text)", basis: appointed,
                    place: to.places["start"], earlierPlace: from.places["start"])
            }
            for input in definition.inputs
            where from.inputs[input.id] == .text(old) && to.inputs[input.id] == .text(new) {
                return ChangeCause(
                    kind: .input, text: "\(input.title) \(old) → \(new)：\(text)",
                    place: to.places["input.\(input.id)"],
                    earlierPlace: from.places["input.\(input.id)"])
            }
        }
        return ChangeCause(
            kind: .parameter, text: text, basis: basis(of: b.source), place: place)
    }

    func scale(_ a: TierScale, _ b: TierScale) -> ChangeCause {
        guard let source = scales[b], case .parameter(let name, _, _, _, let place) = source else {
            return ChangeCause(kind: .parameter, text: "分档表不同")
        }
        var earlier: RecordPlace?
        if case .parameter(_, _, _, _, let before)? = scales[a] { earlier = before }
        return ChangeCause(
            kind: .parameter, text: "分档表 \(name) 不同", basis: basis(of: source), place: place,
            earlierPlace: earlier)
    }

    // MARK: Days served

    func days(_ a: WeighedExpression, _ b: WeighedExpression) -> ChangeCause {
        let sides = [("上期", a, from), ("本期", b, to)]
        let notes = sides.compactMap { name, expression, subject -> String? in
            let causes = expression.servedNotes
            guard !causes.isEmpty else { return nil }
            // Where whole months count, a part begins later than the appointment, and its note names its days only.
            let isNamed = causes.contains { $0.contains("任职") || $0.contains("离任") }
            let dates = isNamed ? "" : "（\(ChangeWords.service(of: subject))）"
            return "\(name) \(causes.joined(separator: "，"))\(dates)"
        }
        return ChangeCause(
            kind: .appointment, text: "任职时间 \(a.servedText) → \(b.servedText)",
            basis: notes.joined(separator: "；"), place: b.servedPlace ?? a.servedPlace,
            earlierPlace: a.servedPlace)
    }

    private static func service(of subject: Subject) -> String {
        func text(_ day: Day?, _ verb: String, _ name: String) -> String? {
            day.map { "\($0) \(verb)" + (subject.documents[name].map { "(\($0))" } ?? "") }
        }
        return [text(subject.start, "任职", "start"), text(subject.finish, "离任", "finish")]
            .compactMap(\.self).joined(separator: "，")
    }

    // MARK: Decisions and facts

    func decision(_ a: Decision, _ b: Decision) -> ChangeCause {
        let source = a.left.text == b.left.text ? b.right.source : b.left.source
        let earlier = a.left.text == b.left.text ? a.right.source : a.left.source
        return ChangeCause(
            kind: .decision, text: "\(a.chinese) → \(shortened(b.chinese, after: a))",
            basis: basis(of: source),
            place: place(of: source) ?? place(of: earlier), earlierPlace: place(of: earlier))
    }

    /// A comparison without the name that the one before it has already said.
    private func shortened(_ text: String, after decision: Decision) -> String {
        let title = decision.left.title.isEmpty ? decision.right.title : decision.left.title
        return title.isEmpty || !text.hasPrefix(title + " ")
            ? text : String(text.dropFirst(title.count + 1))
    }

    /// The facts that differ and are no figures; `nil` when none does.
    ///
    /// Comparisons of figures are recorded, so a figure that sent the formula another way would have been named already.
    func facts() -> ChangeCause? {
        var causes: [ChangeCause] = []
        if let a = from.post, let b = to.post, a != b {
            causes.append(
                ChangeCause(
                    kind: .appointment, text: "职务 \(a) → \(b)", basis: appointed,
                    place: to.places["start"], earlierPlace: from.places["start"]))
        }
        if let moved {
            causes.append(
                ChangeCause(
                    kind: .organization, text: moved, basis: appointed, place: to.places["start"],
                    earlierPlace: from.places["start"]))
        }
        causes += inputs
        if causes.isEmpty, from.start != to.start || from.finish != to.finish {
            causes.append(
                ChangeCause(
                    kind: .appointment, text: "任职起止不同", basis: appointed,
                    place: to.places["start"], earlierPlace: from.places["start"]))
        }
        return causes.isEmpty ? nil : ChangeCause.joined(causes)
    }

    private var inputs: [ChangeCause] {
        definition.inputs.compactMap { input in
            let isFigure = [.money, .number, .integer].contains(input.type)
            let a = from.inputs[input.id] ?? input.defaultValue
            let b = to.inputs[input.id] ?? input.defaultValue
            guard !isFigure, a != b else { return nil }
            return ChangeCause(
                kind: .input,
                text: "\(input.title) \(a?.description ?? "没有填") → \(b?.description ?? "没有填")",
                place: to.places["input.\(input.id)"],
                earlierPlace: from.places["input.\(input.id)"])
        }
    }

    // MARK: Parts of causes

    /// The appointment of the later period.
    private var appointed: String {
        guard let start = to.start else { return "" }
        return "\(start) 任职" + (to.documents["start"].map { "(\($0))" } ?? "")
    }

    /// From which organization to which; `nil` when it is the same.
    private var moved: String? {
        guard let a = from.organizationID, let b = to.organizationID, a != b else { return nil }
        return
            "单位 \(from.organization["name"]?.description ?? a) → \(to.organization["name"]?.description ?? b)"
    }

    private func basis(of source: FigureSource?) -> String {
        guard case .parameter(_, _, let start, let basis, _)? = source else { return "" }
        return ["\(start) 起", basis].compactMap(\.self).joined(separator: " ")
    }

    private func place(of source: FigureSource?) -> RecordPlace? {
        switch source {
        case .input(_, let place), .attribute(_, let place), .proration(_, let place): place
        case .parameter(_, _, _, _, let place): place
        default: nil
        }
    }
}

extension WeighedExpression {
    /// What was served, such as `16天÷31天`; `全期` for a wholly served period.
    fileprivate var servedText: String {
        if weight == .one { return "全期" }
        return parts.map { part in
            part.served.map { "\($0.text)÷\(part.outOf?.text ?? "")" } ?? "全期"
        }.joined(separator: " + ")
    }

    /// Why less than the period was served: where it began and where it ended.
    fileprivate var servedNotes: [String] {
        guard weight != .one else { return [] }
        var notes: [String] = []
        for part in [parts.first, parts.last] {
            if case .proration(let note, _)? = part?.served?.source, !notes.contains(note) {
                notes.append(note)
            }
        }
        return notes
    }

    fileprivate var servedPlace: RecordPlace? {
        guard weight != .one else { return nil }
        for part in parts.reversed() {
            if case .proration(_, let place)? = part.served?.source { return place }
        }
        return nil
    }
}
