import ExactNumbers
import Governance
import LuaSandbox

/// The functions that the prelude hands out to every chunk.
struct DialectHookReferences {
    let equal: LuaReference
    let range: LuaReference
}

/// Opening the machine: the module `township`, the methods of numbers, the prelude.
extension LuaRuntime {
    func openTownship() throws(LuaError) {
        let township = townshipFunctions
        var module = LuaProgram()
        module.table(capacity: township.count)
        append(township, to: &module)
        module.lock(missing: register(unknownTownshipName(among: township.map(\.name))))
        townshipModule = try machine.build(module)
        for method in NumberMethod.allCases {
            var program = LuaProgram()
            program.hostFunction(register(body(of: method)))
            methods[method.rawValue] = try machine.build(program)
        }
        try runPrelude()
    }

    private func append(
        _ functions: [(name: String, body: Function)], to program: inout LuaProgram
    ) {
        for (name, body) in functions {
            program.string(name)
            program.hostFunction(register(body))
            program.set()
        }
    }

    private func unknownTownshipName(among names: [String]) -> Function {
        { arguments throws(Refusal) in
            let name = arguments[1].text ?? arguments[1].typeName
            throw Refusal(
                .formulaUnknownName, "township 没有 \(name)\(NearNames.hint(name, among: names))")
        }
    }

    private func runPrelude() throws(LuaError) {
        let chunk = try machine.load(Prelude.source, name: Prelude.name)
        var arguments = LuaProgram()
        arguments.table()
        append(preludeFunctions, to: &arguments)
        arguments.string("key")
        arguments.keyFunction()
        arguments.set()
        let math = try keepFunction(try machine.load("return math", name: Prelude.name))
        arguments.reference(math)
        let answer: Result<DialectHookReferences, LuaError> = try machine.call(
            chunk, arguments: arguments
        ) {
            words in
            Result { () throws(LuaError) in
                guard case .table(let slot)? = words.first else {
                    preconditionFailure("the prelude answers its hooks")
                }
                return DialectHookReferences(
                    equal: try self.keepField("equal", of: slot),
                    range: try self.keepField("range", of: slot))
            }
        }
        hooks = try answer.get()
    }

    private func keepFunction(_ chunk: LuaReference) throws(LuaError) -> LuaReference {
        let kept: Result<LuaReference, LuaError> = try machine.call(chunk) { words in
            Result { () throws(LuaError) in
                guard case .table(let slot)? = words.first else {
                    preconditionFailure("the library math is a table")
                }
                return try machine.keep(slot)
            }
        }
        return try kept.get()
    }

    func keepField(_ name: String, of table: LuaSlot) throws(LuaError) -> LuaReference {
        let kept: Result<LuaReference, LuaError> = machine.field(name, of: table) { word in
            Result { () throws(LuaError) in
                guard case .function(let slot) = word else {
                    preconditionFailure("the prelude answers functions")
                }
                return try machine.keep(slot)
            }
        }
        return try kept.get()
    }

    // MARK: For the prelude

    private var preludeFunctions: [(name: String, body: Function)] {
        [
            (
                "is_exact",
                { [unowned self] arguments throws(Refusal) in .boolean(isExact(arguments[0])) }
            ),
            ("equal", { [unowned self] arguments throws(Refusal) in try equal(arguments) }),
            (
                "translate",
                { [unowned self] arguments throws(Refusal) in translateForScript(arguments) }
            ),
            ("parse", { [unowned self] arguments throws(Refusal) in try parseNumber(arguments) }),
            ("bound", { [unowned self] arguments throws(Refusal) in try bound(arguments) }),
            (
                "integer_limit",
                { [unowned self] arguments throws(Refusal) in try integerLimit(arguments) }
            ),
            ("beyond", { [unowned self] arguments throws(Refusal) in try beyond(arguments) }),
            ("is_zero", { [unowned self] arguments throws(Refusal) in try isZero(arguments) }),
            (
                "min",
                { [unowned self] arguments throws(Refusal) in
                    try extreme(arguments, .minimum, "math.min")
                }
            ),
            (
                "max",
                { [unowned self] arguments throws(Refusal) in
                    try extreme(arguments, .maximum, "math.max")
                }
            ),
            (
                "math_floor",
                { [unowned self] arguments throws(Refusal) in
                    wholeReply(try floor(arguments, .floor, "math.floor"))
                }
            ),
            (
                "math_ceil",
                { [unowned self] arguments throws(Refusal) in
                    wholeReply(try floor(arguments, .ceiling, "math.ceil"))
                }
            ),
            ("math_abs", { [unowned self] arguments throws(Refusal) in try magnitude(arguments) }),
            (
                "math_tointeger",
                { [unowned self] arguments throws(Refusal) in try toInteger(arguments) }
            ),
            ("truncate", { [unowned self] arguments throws(Refusal) in try truncate(arguments) }),
            ("math_type", { [unowned self] arguments throws(Refusal) in machine.reply("exact") }),
        ]
    }

    private func isExact(_ word: LuaWord) -> Bool {
        switch word {
        case .packed, .boxed(BoxedNumber.type, _): true
        default: false
        }
    }

    /// `==` by value between Lua numbers and exact ones; other values were compared before.
    func equal(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        guard isExact(arguments[0]) || isExact(arguments[1]) else { return .boolean(false) }
        guard let x = try tracked(arguments[0]), let y = try tracked(arguments[1]) else {
            return .boolean(false)
        }
        return .boolean(compare(.equal, x, y))
    }

    /// `tonumber` of text: a Lua integer, an exact number, or nil.
    private func parseNumber(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        guard var text = arguments[0].text?[...] else { return .null }
        let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}"]
        while let first = text.first, blanks.contains(first) { text.removeFirst() }
        while let last = text.last, blanks.contains(last) { text.removeLast() }
        let isNegative = text.hasPrefix("-")
        if isNegative || text.hasPrefix("+") { text.removeFirst() }
        guard let first = text.first, first.isASCII, first.isNumber || first == "." else {
            return .null
        }
        if let whole = Int64(text) { return .integer(isNegative ? -whole : whole) }
        if text.lowercased().hasPrefix("0x"), let whole = UInt64(text.dropFirst(2), radix: 16) {
            let value = Int64(bitPattern: whole)
            return .integer(isNegative ? 0 &- value : value)
        }
        guard let number = try? Rational(luaNumeral: text) else { return .null }
        return reply(isNegative ? -number : number)
    }

    /// A bound of a numeric `for`: an integer where it is whole, else an exact number.
    private func bound(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        guard let value = try operand(arguments[0]) else {
            let name = arguments[1].text ?? "initial"
            throw Refusal(.functionArgument, "'for' \(name) value must be a number")
        }
        return wholeReply(reply(value), value.rational)
    }

    private func wholeReply(_ reply: LuaReply, _ value: Rational) -> LuaReply {
        value.int64.map { .integer($0) } ?? reply
    }

    /// A reply that is whole as a Lua integer, unless it is too large.
    ///
    /// While it is recorded it stays an exact number; it is pinned, since integers may then go other ways.
    private func wholeReply(_ answer: (reply: LuaReply, value: Operand)) -> LuaReply {
        guard let recorder else { return wholeReply(answer.reply, answer.value.rational) }
        recorder.pin(answer.value)
        return answer.reply
    }

    /// The last integer that a loop with integer steps may reach.
    private func integerLimit(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let limit = try number(arguments, 0, of: "for").rational
        guard case .integer(let step) = arguments[1] else { return .null }
        if let whole = limit.int64 { return .integer(whole) }
        let rounded = try exactly { () throws(NumberError) in
            step > 0
                ? try limit.flooredQuotient(by: .one) : -(try (-limit).flooredQuotient(by: .one))
        }
        return .integer(rounded.int64 ?? (rounded.signum > 0 ? .max : .min))
    }

    private func beyond(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let order = Operand.compare(
            try number(arguments, 0, of: "for"), try number(arguments, 1, of: "for"))
        let step = try number(arguments, 2, of: "for").rational.signum
        return .boolean(step > 0 ? order > 0 : order < 0)
    }

    private func isZero(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        .boolean(try number(arguments, 0, of: "is_zero").isZero)
    }

    private func magnitude(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let value = try trackedNumber(arguments, 0, of: "math.abs")
        return result(.magnitude, [value], value.rational.magnitude)
    }

    /// The whole part, toward zero.
    private func truncate(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        let value = try trackedNumber(arguments, 0, of: "math.modf")
        recorder?.pin(value)
        return try floor(arguments, value.rational.signum < 0 ? .ceiling : .floor, "math.modf")
            .reply
    }

    private func toInteger(_ arguments: LuaArguments) throws(Refusal) -> LuaReply {
        try operand(arguments[0])?.rational.int64.map { .integer($0) } ?? .null
    }

    // MARK: Methods of numbers

    private func body(of method: NumberMethod) -> Function {
        switch method {
        case .round: { [unowned self] arguments throws(Refusal) in try round(arguments, ":round") }
        case .isZero: { [unowned self] arguments throws(Refusal) in try isZero(arguments) }
        case .format:
            { [unowned self] arguments throws(Refusal) in
                let value = try number(arguments, 0, of: ":format").rational
                let money = try exactly { () throws(NumberError) in
                    try Money(rounding: value, mode: .halfUp)
                }
                return machine.reply(money.grouped)
            }
        }
    }
}
