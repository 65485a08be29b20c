import ExactNumbers
import Governance
import LuaSandbox

/// A Lua machine that speaks the dialect of plugins: exact numbers, days, and the functions of `township`.
///
/// It knows nothing of schemes. Whoever runs plugins adds functions and modules of its own.
final class LuaRuntime: LuaMachineHost {
    typealias Function = (LuaArguments) throws(Refusal) -> LuaReply
    typealias Declaring = (TownshipFunction, LuaArguments) throws(Refusal) -> LuaReply

    let machine: LuaMachine
    /// Set while formulas are recorded for an explanation.
    var recorder: Recorder?
    /// Tells numbers of this recording from those of earlier ones.
    private(set) var generation: UInt32 = 0
    /// Gets each line at once; without it lines wait in ``printed``.
    var onPrint: ((String) -> Void)?
    /// What was printed since somebody took it.
    var printed = PrintedLines()
    /// Sources of further modules, by name.
    var moduleSource: ((String) -> DialectSource?)?

    private var functions: [Function] = []
    var methods: [String: LuaReference] = [:]
    var townshipModule: LuaReference?
    /// The functions of the program that links the library; `nil` when it has none.
    var hostModule: LuaReference?
    var hooks: DialectHookReferences?
    /// What probes of sources report to.
    var probeHooks: ProbeHookReferences?
    /// Takes what probes report.
    let marks: CoverageMarks?
    /// Takes what is declared with functions such as `township.scheme`; nil where nobody does.
    let takeDeclaration: Declaring?
    private var boxedKeys: [Rational: LuaReference] = [:]
    private var boxedDays: [Day: LuaReference] = [:]
    /// Scales behind read-only parameter tables, by the identity of the table.
    var scales: [UnsafeRawPointer: TierScale] = [:]
    var warnings: [Warning] = []

    init(
        limits: LuaLimits, declaring: Declaring? = nil,
        host: [HostFunction] = [], marks: CoverageMarks? = nil
    ) throws(LuaError) {
        takeDeclaration = declaring
        self.marks = marks
        machine = try LuaMachine(limits: .unlimited)
        machine.attach(self)
        try openTownship()
        try openHost(host)
        try machine.seal()
        machine.set(limits)
    }

    // MARK: Functions

    /// Registers a function and answers its number.
    func register(_ function: @escaping Function) -> Int {
        functions.append(function)
        return functions.count
    }

    func call(_ function: Int, _ arguments: LuaArguments, on machine: LuaMachine) -> LuaReply {
        do throws(Refusal) {
            return try functions[function - 1](arguments)
        } catch {
            return machine.refuse(error.code, error.message)
        }
    }

    func print(_ line: UnsafeRawBufferPointer) {
        recorder?.forbidReplay()
        if let onPrint { return onPrint(String(decoding: line, as: UTF8.self)) }
        // A recording computes again what was computed, and printed, before.
        if recorder == nil { printed.append(line) }
    }

    func module(_ name: String, on machine: LuaMachine) -> LuaModuleReply {
        if name == "township", let townshipModule { return .value(townshipModule) }
        guard let source = moduleSource?(name) else {
            // A file of the plugin comes first: it was there before the host had functions.
            if name == LuaRuntime.hostModuleName, let hostModule { return .value(hostModule) }
            _ = machine.refuse(LuaErrorCode.unknownModule.rawValue, unknownModule(name))
            return .refused
        }
        do throws(LuaError) {
            return .loader(try load(source, name: name + ".lua"))
        } catch {
            _ = machine.refuse(error.code, error.description)
            return .refused
        }
    }

    private func unknownModule(_ name: String) -> String {
        name == LuaRuntime.hostModuleName
            ? "没有模块 host：运行插件的程序没有提供自己的函数"
            : "没有模块 \(name)；require 只接受本插件文件夹里的 .lua 文件名（不带 .lua），或 township"
    }

    // MARK: Recording

    /// Begins a recording; numbers of earlier ones become plain.
    func beginRecording() {
        let recorder = self.recorder ?? Recorder()
        recorder.reset()
        self.recorder = recorder
        generation &+= 1
        if generation == 0 { generation = 1 }
    }

    func endRecording() { recorder = nil }

    /// The step of an operand; a number without one was written into the formula.
    func step(of operand: Operand, _ recorder: Recorder) -> Int32 {
        if operand.step >= 0 { return operand.step }
        let place = machine.currentPlace.map { RecordPlace(file: $0.chunk, row: $0.line) }
        return recorder.figure(
            Figure(value: operand.rational, title: "", source: .constant(place: place)))
    }

    // MARK: Replies

    func reply(_ operand: Operand) -> LuaReply {
        if operand.step < 0, case .packed(let packed) = operand.value {
            return .packed(packed.bits)
        }
        let size = BoxedNumber.size(operand)
        machine.reserveScratch(size)
        if size > 64 { machine.charge(size / 4) }
        return .boxed(
            type: BoxedNumber.type,
            count: BoxedNumber.write(operand, generation: generation, into: machine.scratch))
    }

    func reply(_ rational: Rational) -> LuaReply { reply(Operand(rational)) }

    /// A number with its source: recorded while a recording is under way.
    func reply(_ figure: Figure, _ origin: FigureOrigin = .fixed) -> LuaReply {
        guard let recorder else { return reply(Operand(figure.value)) }
        return reply(Operand(figure.value, step: recorder.figure(figure, origin)))
    }

    /// A whole number of the calendar or of a function: a Lua integer, unless it is recorded.
    func reply(whole value: Int, title: String, source: FigureSource, style: FigureStyle = .number)
        -> LuaReply
    {
        guard recorder != nil else { return .integer(Int64(value)) }
        return reply(Figure(value: Rational(value), title: title, source: source, style: style))
    }

    func reply(_ day: Day) -> LuaReply {
        machine.reserveScratch(BoxedDay.size)
        BoxedDay.write(day, into: machine.scratch)
        return .boxed(type: BoxedDay.type, count: BoxedDay.size)
    }

    /// Names as a list, in order of their bytes, since what they come from has no order of its own.
    func reply(names: [String]) -> LuaReply {
        var program = LuaProgram()
        program.table(capacity: names.count)
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (position, name) in sorted.enumerated() {
            program.integer(Int64(position + 1))
            program.string(name)
            program.set()
        }
        return .program(program)
    }

    /// The one boxed value that stands for all equal numbers too long for a word.
    func boxedKey(_ rational: Rational) throws(Refusal) -> LuaReference {
        if let reference = boxedKeys[rational] { return reference }
        var program = LuaProgram()
        program.append(Operand(rational), generation: generation)
        let reference = try keep(program)
        boxedKeys[rational] = reference
        return reference
    }

    /// The one boxed value that stands for all values of a day.
    func boxedKey(_ day: Day) throws(Refusal) -> LuaReference {
        if let reference = boxedDays[day] { return reference }
        var program = LuaProgram()
        program.append(day)
        let reference = try keep(program)
        boxedDays[day] = reference
        return reference
    }

    private func keep(_ program: LuaProgram) throws(Refusal) -> LuaReference {
        do throws(LuaError) {
            return try machine.build(program)
        } catch {
            throw Refusal(code: error.code, error.message)
        }
    }
}

extension LuaProgram {
    /// Pushes a number.
    mutating func append(_ operand: Operand, generation: UInt32) {
        if operand.step < 0, case .packed(let number) = operand.value { return packed(number.bits) }
        withUnsafeTemporaryAllocation(byteCount: BoxedNumber.size(operand), alignment: 16) {
            memory in
            let count = BoxedNumber.write(operand, generation: generation, into: memory)
            boxed(type: BoxedNumber.type, UnsafeRawBufferPointer(rebasing: memory[..<count]))
        }
    }

    /// Pushes a day.
    mutating func append(_ day: Day) {
        withUnsafeTemporaryAllocation(byteCount: BoxedDay.size, alignment: 4) { memory in
            BoxedDay.write(day, into: memory)
            boxed(type: BoxedDay.type, UnsafeRawBufferPointer(memory))
        }
    }
}
