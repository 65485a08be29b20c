import ExactNumbers
import Governance

/// One subject on its way through a tree.
struct ReplayRun {
    /// The program outlives the run, which is made for one walk over it.
    private unowned(unsafe) let program: ReplayProgram
    private unowned(unsafe) let memory: ReplayMemory
    private let base: UnsafeMutablePointer<UInt64>
    private let fens: UnsafeMutablePointer<Int64>
    private var slot: ReplayReference = 0

    init(_ program: ReplayProgram) {
        self.program = program
        memory = program.memory
        base = program.memory.base
        fens = program.memory.fens
    }

    /// Takes a step; false when it has no exact answer for this subject, so that Lua has to say why.
    mutating func perform(_ step: ReplayStep, _ subject: borrowing SubjectFacts) -> Bool {
        defer { slot += 1 }
        switch step {
        case .input(let position):
            guard case .number(let number)? = subject.inputs[Int(position)] else { return false }
            memory.put(number, at: slot)
            return true
        case .fact(let position):
            return put(subject.number(of: program.facts[Int(position)], program.heads))
        case .pool(let position):
            return put(position < subject.shares.count ? subject.shares[Int(position)] : nil)
        case .add(let a, let b):
            return quick(PackedDecimal.adding, a, b) || slow(.add, [a, b])
        case .subtract(let a, let b):
            return quick(PackedDecimal.subtracting, a, b) || slow(.subtract, [a, b])
        case .multiply(let a, let b):
            return quick(PackedDecimal.multiplying, a, b) || slow(.multiply, [a, b])
        case .divide(let a, let b):
            return quick(PackedDecimal.dividing, a, b) || slow(.divide, [a, b])
        case .least(let a, let b): return choose(order(b, a) < 0 ? b : a)
        case .largest(let a, let b): return choose(order(b, a) > 0 ? b : a)
        case .rate(let position, let a):
            return rate(program.scales[Int(position)], a)
        case .operation(let position):
            let operation = program.operations[Int(position)]
            return slow(operation.operation, operation.operands)
        case .item(let position, let a): return round(Int(position), a)
        case .comparison, .factFork, .numberFork, .end: return false
        }
    }

    private func quick(
        _ operation: (PackedDecimal, PackedDecimal) -> PackedDecimal?, _ a: ReplayReference,
        _ b: ReplayReference
    ) -> Bool {
        let (x, y) = (base[Int(a)], base[Int(b)])
        guard x != 0, y != 0,
            let answer = operation(PackedDecimal(trustedBits: x), PackedDecimal(trustedBits: y))
        else { return false }
        base[Int(slot)] = answer.bits
        return true
    }

    private func rate(_ scale: ReplayScale, _ a: ReplayReference) -> Bool {
        let word = base[Int(a)]
        guard word != 0 else { return slow(.rate(scale.scale, field: scale.field), [a]) }
        guard let rate = scale.value(at: PackedDecimal(trustedBits: word)) else { return false }
        base[Int(slot)] = rate.bits
        return true
    }

    private func slow(_ operation: ExpressionOperation, _ operands: [ReplayReference]) -> Bool {
        guard let value = try? operation.apply(operands.map { memory[$0] }) else { return false }
        memory.put(value, at: slot)
        return true
    }

    private func put(_ value: Rational?) -> Bool {
        guard let value else { return false }
        memory.put(value, at: slot)
        return true
    }

    private func choose(_ reference: ReplayReference) -> Bool {
        let word = base[Int(reference)]
        if word == 0 { return put(memory[reference]) }
        base[Int(slot)] = word
        return true
    }

    private func order(_ a: ReplayReference, _ b: ReplayReference) -> Int {
        let (x, y) = (base[Int(a)], base[Int(b)])
        if x != 0, y != 0 {
            return PackedDecimal.compare(
                PackedDecimal(trustedBits: x), PackedDecimal(trustedBits: y))
        }
        let (left, right) = (memory[a], memory[b])
        return left == right ? 0 : left < right ? -1 : 1
    }

    func holds(_ a: ReplayReference, _ relation: Decision.Relation, _ b: ReplayReference) -> Bool {
        let order = order(a, b)
        return switch relation {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .equal: order == 0
        }
    }

    private func round(_ item: Int, _ a: ReplayReference) -> Bool {
        if let mode = program.fenModes[item] {
            let word = base[Int(a)]
            if word != 0, let fen = PackedDecimal(trustedBits: word).roundedToFen(mode),
                let packed = PackedDecimal(mantissa: fen, scale: 2)
            {
                base[Int(slot)] = packed.bits
                fens[item] = fen
                return true
            }
        }
        fens[item] = ReplayMemory.unknown
        guard let way = program.heads[item].rounding else { return choose(a) }
        return put(try? memory[a].rounded(to: way.unit, way.mode))
    }
}
