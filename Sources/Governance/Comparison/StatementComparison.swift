public import ExactNumbers

/// Why somebody's net amount differs between two periods: each item's difference, split over its causes.
public struct StatementComparison: Sendable {
    private let definition: SchemeDefinition
    private let from: ComparedStatement
    private let to: ComparedStatement
    private let words: ChangeWords
    /// How the items came about, by their ids.
    private let before, after: [String: ItemExplanation]

    /// Holds two statements of one scheme against each other.
    ///
    /// - Parameters:
    ///   - from: The earlier statement, with its explanation.
    ///   - to: The later one.
    ///   - definition: The scheme.
    ///   - scales: Where the scales of the scheme's parameters stand.
    public init(
        from: ComparedStatement, to: ComparedStatement, definition: SchemeDefinition,
        scales: [TierScale: FigureSource] = [:]
    ) {
        self.definition = definition
        self.from = from
        self.to = to
        before = StatementComparison.items(of: from)
        after = StatementComparison.items(of: to)
        words = ChangeWords(
            from: from.subject, to: to.subject, definition: definition, scales: scales)
    }

    private static func items(of compared: ComparedStatement) -> [String: ItemExplanation] {
        Dictionary(
            (compared.statement.explanation?.items ?? []).map { ($0.item.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The items of which the net amount is made and that changed, in declared order; their differences add up to that of
    /// the net amount.
    public var changes: [ItemChange] { definition.items.compactMap(change) }

    private func change(_ item: ItemDefinition) -> ItemChange? {
        guard let before = ItemChange.effect(item, from.statement),
            let after = ItemChange.effect(item, to.statement), before != after
        else { return nil }
        // A statement that is not paid was computed all the same: first what changed in it, then that it is not paid.
        let computedBefore = ItemChange.computed(item, from.statement)
        let computedAfter = ItemChange.computed(item, to.statement)
        var parts =
            computedBefore == computedAfter ? [] : parts(item, computedAfter - computedBefore)
        let unpaid = (after - before) - (computedAfter - computedBefore)
        if !unpaid.isZero { parts.append(ItemChange.Part(cause: paymentCause, amount: unpaid)) }
        return ItemChange(item: item, from: before, to: after, parts: parts)
    }

    /// The parts of the difference between two computed amounts.
    private func parts(_ item: ItemDefinition, _ difference: Money) -> [ItemChange.Part] {
        let sign: Rational = item.kind == .deduction ? -1 : .one
        var parts: [ItemChange.Part] = []
        for (cause, amount) in substituted(item) ?? [] {
            guard let effect = try? amount * sign, let money = try? Money(exactly: effect) else {
                continue
            }
            parts.append(ItemChange.Part(cause: cause, amount: money))
        }
        // Where the way itself differs, one cause takes the whole difference.
        guard parts.reduce(Money.zero, { $0 + $1.amount }) == difference else {
            return [ItemChange.Part(cause: otherWay(item), amount: difference)]
        }
        return parts
    }

    private var paymentCause: ChangeCause {
        if let reason = to.statement.unpaidReason {
            return ChangeCause(kind: .payment, text: "本期不发：\(reason)")
        }
        return ChangeCause(kind: .payment, text: "上期不发：\(from.statement.unpaidReason ?? "")")
    }

    /// The effects of figures that changed; `nil` when the item went another way.
    private func substituted(_ item: ItemDefinition) -> [(cause: ChangeCause, amount: Rational)]? {
        guard let before = before[item.id]?.expression,
            let after = after[item.id]?.expression
        else { return nil }
        return Substitution.effects(
            from: WeighedExpression(before, of: item), to: WeighedExpression(after, of: item),
            rounding: item.rounding,
            words: Substitution.Words(
                figure: words.figure, scale: words.scale, days: words.days))
    }

    /// Why an item went another way: the comparison that came out otherwise, or else the facts that differ.
    private func otherWay(_ item: ItemDefinition) -> ChangeCause {
        let before = self.before[item.id]
        let after = self.after[item.id]
        for (a, b) in zip(before?.decisions ?? [], after?.decisions ?? []) {
            guard a.at == b.at, a.relation == b.relation, a.left.title == b.left.title,
                a.right.title == b.right.title
            else { break }
            if a.held != b.held { return words.decision(a, b) }
        }
        // Comparisons of days are not recorded, and little else is left.
        return words.facts()
            ?? ChangeCause(
                kind: .formula, text: "公式走了另一条路，多半是按日期或期间定的条件",
                place: (after ?? before).flatMap { StatementComparison.place($0.at) })
    }
}

extension StatementComparison {
    /// The place of a line such as `main.lua:12`.
    private static func place(_ line: String) -> RecordPlace? {
        guard let colon = line.lastIndex(of: ":") else { return nil }
        return RecordPlace(
            file: String(line[..<colon]), row: Int(line[line.index(after: colon)...]))
    }
}

extension ItemChange {
    /// What an item adds to the net amount of a statement; `nil` when it is no part of it.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - statement: The statement.
    /// - Returns: The amount, below zero for a deduction; zero when the statement is not paid.
    public static func effect(_ item: ItemDefinition, _ statement: Statement) -> Money? {
        guard item.kind == .pay || item.kind == .deduction else { return nil }
        return statement.isPaid ? computed(item, statement) : .zero
    }

    /// The same, whether the statement is paid or not.
    static func computed(_ item: ItemDefinition, _ statement: Statement) -> Money {
        let amount = statement.item(item.id)?.amount ?? .zero
        return item.kind == .pay ? amount : .zero - amount
    }

    /// All of a statement with one cause, for somebody who is there in one period only.
    ///
    /// - Parameters:
    ///   - statement: The statement.
    ///   - definition: The scheme.
    ///   - isNew: Whether it is the later one.
    ///   - cause: Why there is no other.
    /// - Returns: The items that are not zero.
    public static func whole(
        _ statement: Statement, of definition: SchemeDefinition, isNew: Bool, cause: ChangeCause
    ) -> [ItemChange] {
        definition.items.compactMap { item in
            guard let effect = effect(item, statement), !effect.isZero else { return nil }
            let difference = isNew ? effect : .zero - effect
            return ItemChange(
                item: item, from: isNew ? .zero : effect, to: isNew ? effect : .zero,
                parts: [Part(cause: cause, amount: difference)])
        }
    }
}
