import ExactNumbers
import Governance
import LuaSandbox

/// Pools: a total that is split over the subjects that share it, before any statement is made.
extension SchemeWorker {
    /// The subjects that share a pool while its total is computed.
    final class Sharing {
        var subjects: [SubjectRecord] = []
        var isByOrganization = false
    }

    func buildRunView() throws(LuaError) {
        var program = LuaProgram()
        program.table()
        view("param", in: &program) { [unowned self] name, _ throws(Refusal) in
            try readParameter(name)
        }
        view("period", in: &program) { [unowned self] name, _ throws(Refusal) in
            try readPeriod(name)
        }
        view("organization", in: &program) { [unowned self] name, _ throws(Refusal) in
            guard let first = sharing.subjects.first, sharing.isByOrganization else {
                throw Refusal(.formulaUnknownName, "只有 by = \"organization\" 的池才有 r.organization")
            }
            record = first
            return try readOrganization(name)
        }
        program.string("sum")
        program.hostFunction(
            runtime.register { [unowned self] arguments throws(Refusal) in
                try sumOverSubjects(arguments)
            })
        program.set()
        program.lock(
            missing: reader { [unowned self] name, _ throws(Refusal) in
                switch RunField(rawValue: name) {
                case .count?:
                    return whole(
                        sharing.subjects.count, title: "参加分配人数",
                        source: .function(name: "count"))
                case .param?, .period?, .sum?, .organization?, nil:
                    throw unknown(name, "r", among: RunField.names)
                }
            }, names: names(nil, of: "r"))
        views.run = try runtime.machine.build(program)
    }

    /// `r.sum(function(s) … end)`: over all subjects that share the pool, each with its own values.
    private func sumOverSubjects(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        guard case .function(let slot) = arguments[0] else {
            throw Refusal(.functionArgument, "r.sum 的参数应是函数")
        }
        let function: LuaReference
        do throws(LuaError) {
            function = try runtime.machine.keep(slot)
        } catch {
            throw Refusal(code: error.code, error.message)
        }
        defer { runtime.machine.release(function) }
        let place = runtime.machine.place(of: slot)
        let declared = DeclaredFunction(
            reference: function,
            place: SourcePlace(file: place?.chunk ?? "main.lua", line: place?.line ?? 1))
        var sum = Rational.zero
        for record in sharing.subjects {
            do throws(EvaluationFault) {
                try take(record)
                let value = try number(declared, "r.sum").rational
                sum = try sum.adding(value)
            } catch {
                throw Refusal(code: error.code, error.message)
            }
        }
        valuesOn = period.firstDay
        return runtime.reply(sum)
    }

    /// Takes a subject up in the middle of a pool: as ``begin(_:shares:)``, but within the running limits.
    private func take(_ record: SubjectRecord) throws(EvaluationFault) {
        self.record = record
        states = Array(repeating: .pending, count: scheme.items.count)
        cutItems = Array(repeating: nil, count: scheme.items.count)
        try readInputs()
        valuesOn = firstDay
    }

    // MARK: Splitting

    /// The shares of the subjects that share one pool, in their order.
    ///
    /// - Throws: Why none of them can be computed.
    func split(_ position: Int, over subjects: [SubjectRecord]) throws(EvaluationFault)
        -> [Rational]
    {
        let pool = scheme.pools[position]
        isWeighing = true
        defer { isWeighing = false }
        let weights = try weights(pool, subjects)
        let total = try LuaCancellation.watch(runtime.machine) {
            () throws(EvaluationFault) -> Rational in
            try self.total(pool, subjects)
        }
        do throws(NumberError) {
            return try Money.split(total: try Money(exactly: total), weights: weights).map(\.yuan)
        } catch {
            throw EvaluationFault(
                .poolFailed,
                "“\(pool.definition.title)”（\(pool.definition.id)）分不了：\(error.message)",
                at: pool.total.place.description)
        }
    }

    private func weights(_ pool: SchemeProgram.Pool, _ subjects: [SubjectRecord])
        throws(EvaluationFault)
        -> [Rational]
    {
        var weights: [Rational] = []
        for record in subjects {
            let who = record.subject.key.map { "（\($0)）" } ?? ""
            defer { notePrinted(record.subject.key) }
            do throws(EvaluationFault) {
                try begin(record)
                isWeighing = true
                let weight = try LuaCancellation.watch(runtime.machine) {
                    () throws(EvaluationFault) -> Rational in
                    try number(pool.weight, "“\(pool.definition.title)”的权重").rational
                }
                guard weight.signum >= 0 else {
                    throw EvaluationFault(
                        .poolFailed, "权重是负数 \(weight)", at: pool.weight.place.description)
                }
                weights.append(weight)
            } catch {
                throw EvaluationFault(
                    .poolFailed,
                    "“\(pool.definition.title)”的权重算不出来\(who)，分享它的人都先搁置：\(error.message)",
                    at: error.at, place: error.place)
            }
        }
        return weights
    }

    private func total(_ pool: SchemeProgram.Pool, _ subjects: [SubjectRecord])
        throws(EvaluationFault)
        -> Rational
    {
        sharing.subjects = subjects
        sharing.isByOrganization = pool.definition.sharing == .organization
        defer {
            sharing.subjects = []
            notePrinted(pool.definition.id)
        }
        runtime.machine.set(limits.lua(forTotalOver: subjects.count))
        isWeighing = true
        valuesOn = period.firstDay
        do throws(EvaluationFault) {
            return try number(
                pool.total, "“\(pool.definition.title)”的总额", argument: views.run
            ).rational
        } catch {
            throw EvaluationFault(
                .poolFailed, "“\(pool.definition.title)”的总额算不出来：\(error.message)", at: error.at)
        }
    }
}

extension Rational {
    /// The sum, whose failure belongs to a subject.
    fileprivate func adding(_ other: Rational) throws(EvaluationFault) -> Rational {
        do throws(NumberError) {
            return try self + other
        } catch {
            throw EvaluationFault(Refusal(error))
        }
    }
}
