import ExactNumbers
import Governance

/// What the steps of a tree point at: numbers, facts, scales and rarer operations, each kept once.
final class ReplayParts {
    let memory: ReplayMemory
    private(set) var facts: [FigureOrigin] = []
    private(set) var scales: [ReplayScale] = []
    private(set) var operations: [ReplayOperation] = []

    init(items: Int) { memory = ReplayMemory(items: items) }

    func fact(_ origin: FigureOrigin) -> Int32 {
        if let position = facts.firstIndex(of: origin) { return Int32(position) }
        facts.append(origin)
        return Int32(facts.count - 1)
    }

    /// The step of an operation.
    func step(_ operation: ExpressionOperation, _ operands: [ReplayReference]) -> ReplayStep {
        switch (operation, operands.count) {
        case (.add, 2): return .add(operands[0], operands[1])
        case (.subtract, 2): return .subtract(operands[0], operands[1])
        case (.multiply, 2): return .multiply(operands[0], operands[1])
        case (.divide, 2): return .divide(operands[0], operands[1])
        case (.minimum, 2): return .least(operands[0], operands[1])
        case (.maximum, 2): return .largest(operands[0], operands[1])
        case (.rate(let scale, let field), 1):
            if let position = self.scale(scale, field) { return .rate(position, operands[0]) }
        default: break
        }
        let wanted = ReplayOperation(operation: operation, operands: operands)
        if let position = operations.firstIndex(of: wanted) { return .operation(Int32(position)) }
        operations.append(wanted)
        return .operation(Int32(operations.count - 1))
    }

    private func scale(_ scale: TierScale, _ field: String) -> Int32? {
        if let position = scales.firstIndex(where: { $0.field == field && $0.scale == scale }) {
            return Int32(position)
        }
        guard let quick = ReplayScale(scale, field: field) else { return nil }
        scales.append(quick)
        return Int32(scales.count - 1)
    }
}
