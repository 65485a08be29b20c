import ExactNumbers
public import Governance

/// An explanation as data: each item's steps in order, an operation naming the positions of its operands.
public enum ExplanationData {
    /// The data of a whole explanation.
    public static func value(_ explanation: Explanation) -> DataValue {
        .list(explanation.items.map(value))
    }

    private static func value(_ item: ItemExplanation) -> DataValue {
        var members: [DataValue.Member] = [
            .init(key: "item", value: .text(item.item.id)),
            .init(key: "title", value: .text(item.item.title)),
            .init(key: "at", value: .text(item.at)),
        ]
        if let value = item.value {
            members.append(.init(key: "value", value: .text(value.description)))
        }
        if let rounding = item.item.rounding {
            members.append(.init(key: "rounding", value: .text(rounding.chinese)))
        }
        if let expression = item.expression {
            members.append(.init(key: "steps", value: .list(expression.steps.map(value))))
        }
        if !item.decisions.isEmpty {
            members.append(.init(key: "decisions", value: .list(item.decisions.map(value))))
        }
        return .object(members)
    }

    private static func value(_ step: Expression.Step) -> DataValue {
        var members: [DataValue.Member] = []
        switch step.content {
        case .figure(let figure):
            if !figure.title.isEmpty {
                members.append(.init(key: "title", value: .text(figure.title)))
            }
            members += source(figure.source)
        case .operation(let operation, let operands):
            members.append(.init(key: "operation", value: .text(name(operation))))
            members.append(
                .init(key: "operands", value: .list(operands.map { .number(.init($0)) })))
        }
        members.append(.init(key: "value", value: .text(step.value.description)))
        return .object(members)
    }

    private static func source(_ source: FigureSource) -> [DataValue.Member] {
        func members(_ kind: String, _ name: String?, _ place: RecordPlace?) -> [DataValue.Member] {
            var members: [DataValue.Member] = [.init(key: "source", value: .text(kind))]
            if let name { members.append(.init(key: "name", value: .text(name))) }
            if let place { members.append(.init(key: "place", value: .text(place.description))) }
            return members
        }
        switch source {
        case .input(let id, let place): return members("input", id, place)
        case .parameter(let name, let path, let from, let basis, let place):
            var answer = members("parameter", ([name] + path).joined(separator: "."), place)
            answer.append(.init(key: "from", value: .text(from.description)))
            if let basis { answer.append(.init(key: "basis", value: .text(basis))) }
            return answer
        case .item(let id): return members("item", id, nil)
        case .gross: return members("gross", nil, nil)
        case .pool(let id): return members("pool", id, nil)
        case .yearToDate(let name): return members("year_to_date", name, nil)
        case .attribute(let name, let place): return members("attribute", name, place)
        case .proration(let note, let place): return members("proration", note, place)
        case .calendar: return members("calendar", nil, nil)
        case .function(let name): return members("function", name, nil)
        case .constant(let place): return members("constant", nil, place)
        }
    }

    private static func name(_ operation: ExpressionOperation) -> String {
        switch operation {
        case .add: "add"
        case .subtract: "subtract"
        case .multiply: "multiply"
        case .divide: "divide"
        case .floorDivide: "floor_divide"
        case .modulo: "modulo"
        case .power: "power"
        case .negate: "negate"
        case .magnitude: "magnitude"
        case .minimum: "min"
        case .maximum: "max"
        case .sum: "sum"
        case .round(let rounding): "round:\(rounding.chinese)"
        case .floor: "floor"
        case .ceiling: "ceil"
        case .rate(_, let field): "rate:\(field)"
        case .marginal(_, let field): "marginal:\(field)"
        }
    }

    private static func value(_ decision: Decision) -> DataValue {
        .object([
            .init(key: "left", value: .text(side(decision.left))),
            .init(key: "relation", value: .text(decision.relation.rawValue)),
            .init(key: "right", value: .text(side(decision.right))),
            .init(key: "held", value: .boolean(decision.held)),
            .init(key: "at", value: .text(decision.at)),
        ])
    }

    private static func side(_ side: DecisionSide) -> String {
        side.title.isEmpty ? side.text : "\(side.title) \(side.text)"
    }
}
