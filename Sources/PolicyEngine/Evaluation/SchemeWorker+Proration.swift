import ExactNumbers
import Governance
import LuaSandbox

/// Proration: cut the period where service or a parameter changes, evaluate each part, weigh it, and sum.
extension SchemeWorker {
    /// The exact sum of the weighed parts; `nil` when the item applies in none of them.
    func proratedValue(_ item: SchemeProgram.Item) throws(EvaluationFault) -> Operand? {
        guard let served else {
            valuesOn = period.firstDay
            return try applies(item) ? Operand(Rational.zero) : nil
        }
        var cuts: Set<Day> = []
        while true {
            let decisions = runtime.recorder?.decisions.count ?? 0
            parameterReads = []
            let parts = try parts(item, served, cuts)
            let values = try values(of: item, parts)
            let found = try changes(of: parameterReads ?? [], in: served)
            if found.isSubset(of: cuts) { return try weigh(item, parts, values) }
            cuts.formUnion(found)
            runtime.recorder?.forgetDecisions(after: decisions)
        }
    }

    private func parts(_ item: SchemeProgram.Item, _ served: DayRange, _ cuts: Set<Day>)
        throws(EvaluationFault)
        -> [ProrationPart]
    {
        var way = Proration.calendarDays
        if case .standard(let standard) = item.definition.proration { way = standard }
        do throws(GovernanceError) {
            return try way.parts(of: period, served: served, cuts: cuts.sorted())
        } catch {
            throw EvaluationFault(Refusal(error), at: item.formula.place.description)
        }
    }

    /// The value of each part, `nil` where the item does not apply.
    private func values(of item: SchemeProgram.Item, _ parts: [ProrationPart])
        throws(EvaluationFault)
        -> [Operand?]
    {
        var values: [Operand?] = []
        for part in parts {
            valuesOn = part.valuesOn
            values.append(try applies(item) ? try number(item) : nil)
        }
        return values
    }

    private func changes(of names: Set<String>, in served: DayRange) throws(EvaluationFault) -> Set<
        Day
    > {
        var days: Set<Day> = []
        for name in names {
            do throws(PolicyError) {
                days.formUnion(
                    try instance.plugin.parameters.changes(name, in: served, known: known))
            } catch {
                throw EvaluationFault(Refusal(error))
            }
        }
        return days
    }

    private func weigh(
        _ item: SchemeProgram.Item, _ parts: [ProrationPart], _ values: [Operand?]
    ) throws(EvaluationFault) -> Operand? {
        var weighed: [Operand] = []
        for (part, value) in zip(parts, values) {
            guard let value else { continue }
            if let function = item.weight {
                weighed.append(try multiply(value, try weight(part, function, item), item))
            } else {
                weighed.append(try weigh(value, part, item))
            }
        }
        guard !weighed.isEmpty else {
            return parts.isEmpty && item.when == nil ? Operand(Rational.zero) : nil
        }
        guard weighed.count > 1 else { return weighed[0] }
        return try computed(.sum, weighed, item) { () throws(NumberError) in
            var sum = Rational.zero
            for value in weighed { sum = try sum + value.rational }
            return sum
        }
    }

    /// value × numerator ÷ denominator, as people write it.
    private func weigh(_ value: Operand, _ part: ProrationPart, _ item: SchemeProgram.Item)
        throws(EvaluationFault) -> Operand
    {
        guard part.weight != .one else { return value }
        let source = ServiceCut(subject, in: period).source(of: part.range)
        let style = FigureStyle.count(unit: part.unit.chinese)
        let numerator = recorded(
            Figure(
                value: part.numerator, title: item.definition.title + "折算", source: source,
                style: style), .part(part.range))
        let denominator = recorded(
            Figure(value: part.denominator, title: "", source: source, style: style),
            .part(part.range))
        let product = try multiply(value, numerator, item)
        return try computed(.divide, [product, denominator], item) { () throws(NumberError) in
            try product.rational / denominator.rational
        }
    }

    private func weight(
        _ part: ProrationPart, _ function: DeclaredFunction, _ item: SchemeProgram.Item
    )
        throws(EvaluationFault) -> Operand
    {
        self.part = part
        defer { self.part = nil }
        return try number(function, "项目 \(item.definition.id) 的折算函数", argument: views.part)
    }

    private func multiply(_ a: Operand, _ b: Operand, _ item: SchemeProgram.Item)
        throws(EvaluationFault)
        -> Operand
    {
        try computed(.multiply, [a, b], item) { () throws(NumberError) in
            try a.rational * b.rational
        }
    }

    private func computed(
        _ operation: ExpressionOperation, _ operands: [Operand], _ item: SchemeProgram.Item,
        _ body: () throws(NumberError) -> Rational
    ) throws(EvaluationFault) -> Operand {
        do throws(NumberError) {
            let value = try body()
            guard let recorder = runtime.recorder else { return Operand(value) }
            var steps: [Int32] = []
            for operand in operands { steps.append(runtime.step(of: operand, recorder)) }
            return Operand(value, step: recorder.operation(operation, steps, value))
        } catch {
            throw EvaluationFault(Refusal(error), at: item.formula.place.description)
        }
    }

    private func recorded(_ figure: Figure, _ origin: FigureOrigin) -> Operand {
        Operand(figure.value, step: runtime.recorder?.figure(figure, origin) ?? -1)
    }
}
